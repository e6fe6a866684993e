using System.Diagnostics;

namespace TencentSsl.Benchmarks.Processes;

/// <summary>A started program, with the stand-in's account in its environment and nothing of the machine's own.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly string[] ForeignPrefixes = ["TENCENT", "TCCLI", "TKE", "PULUMI", "OTEL"];

    private readonly Process _process;

    private RunningProgram(Process process) => _process = process;

    public StreamReader Output => _process.StandardOutput;

    /// <summary>Gets the most memory that it has had so far, in megabytes; null where the system does not tell.</summary>
    public double? PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 is var bytes and > 0 ? bytes / (double)(1 << 20) : null;
        }
    }

    public static RunningProgram Start(ProgramUnderTest program, Uri api)
    {
        var info = new ProcessStartInfo(program.File, program.Arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = program.Folder,
        };
        foreach (var name in info.Environment.Keys.Where(name => ForeignPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToArray())
        {
            info.Environment.Remove(name);
        }

        var account = StandIns.SslApi.Account.Default;
        info.Environment["HOME"] = Path.GetTempPath();
        info.Environment["TENCENTSSL_ENDPOINT"] = api.GetLeftPart(UriPartial.Authority);
        info.Environment["TENCENTCLOUD_SECRET_ID"] = account.SecretId;
        info.Environment["TENCENTCLOUD_SECRET_KEY"] = account.SecretKey;
        return new RunningProgram(Process.Start(info)!);
    }

    /// <summary>Waits for the line by which a plugin tells its port.</summary>
    public int ReadPort()
    {
        // Byte by byte: a reader would decode, and take more than the line.
        var output = Output.BaseStream;
        var port = 0;
        while (output.ReadByte() is var next && next != '\n')
        {
            port = next is >= '0' and <= '9'
                ? (port * 10) + next - '0'
                : throw new InvalidOperationException($"{_process.StartInfo.FileName} printed no port");
        }

        return port;
    }

    public void WaitForExit() => _process.WaitForExit();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
