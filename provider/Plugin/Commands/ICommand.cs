namespace TencentSsl.Plugin.Commands;

/// <summary>Something that a person runs the binary for, without an engine.</summary>
internal interface ICommand
{
    /// <summary>Runs it, and gives the exit code.</summary>
    Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken);
}
