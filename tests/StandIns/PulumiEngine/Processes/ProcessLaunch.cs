namespace TencentSsl.StandIns.PulumiEngine.Processes;

/// <summary>How to start a process.</summary>
/// <param name="FileName">The executable.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Directory">Its working directory.</param>
internal sealed record ProcessLaunch(string FileName, IReadOnlyList<string> Arguments, string Directory)
{
    /// <summary>Variables on top of what is inherited.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether standard input stays open; otherwise it is at its end from the start.</summary>
    public bool KeepsInputOpen { get; init; }
}
