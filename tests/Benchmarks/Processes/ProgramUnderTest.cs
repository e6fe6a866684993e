namespace TencentSsl.Benchmarks.Processes;

/// <summary>A program that is started and measured.</summary>
internal sealed record ProgramUnderTest(string Name, string File, IReadOnlyList<string> Arguments, EndPoint EndPoint)
{
    /// <summary>Gets why it cannot be started; null when it can.</summary>
    public string? Missing { get; init; }

    /// <summary>Gets the size of what it is; null where that is more than one file.</summary>
    public long? SingleFileBytes =>
        EndPoint != EndPoint.End && Missing is null && !System.IO.File.Exists(Path.ChangeExtension(File, ".dll")) && !System.IO.File.Exists(File + ".dll")
            ? new FileInfo(File).Length
            : null;
}
