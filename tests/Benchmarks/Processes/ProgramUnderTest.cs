namespace TencentSsl.Benchmarks.Processes;

/// <summary>A program that is started and measured.</summary>
internal sealed record ProgramUnderTest(string Name, string File, IReadOnlyList<string> Arguments, Until Until)
{
    /// <summary>Gets why it cannot be started; null when it can.</summary>
    public string? Missing { get; init; }

    /// <summary>
    /// Gets the folder that it starts in, its own or its script's: ASP.NET Core's host watches all folders below, and would
    /// be measured with those of a crowded one.
    /// </summary>
    public string Folder => Path.GetDirectoryName(Path.IsPathRooted(File) ? File : Arguments[0])!;

    /// <summary>Gets a value indicating whether its file is all of it.</summary>
    public bool IsOneFile { get; init; }

    /// <summary>Gets its size, in megabytes; null where that is more than one file.</summary>
    public double? Megabytes => IsOneFile && Missing is null ? new FileInfo(File).Length / (double)(1 << 20) : null;
}
