using System.Globalization;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Processes;

namespace TencentSsl.StandIns.PulumiEngine.Programs;

/// <summary>Runs a program's process, and passes on what it writes.</summary>
internal sealed class ProgramProcess(Deployment deployment)
{
    private const int ErrorAlreadyReported = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<ProgramExit> RunAsync(ProcessLaunch launch, CancellationToken cancellationToken)
    {
        using var process = ChildProcess.Start(launch, deployment.Environment);
        var streams = Task.WhenAll(
            ReadAsync(process.Output, Severity.Info),
            ReadAsync(process.Error, Severity.InfoError));
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await process.StopAsync(Patience, deployment.TimeProvider);
            await streams;
            throw;
        }

        await streams;
        return process.ExitCode switch
        {
            0 => new ProgramExit(),
            ErrorAlreadyReported => new ProgramExit(Bail: true),
            var code => new ProgramExit(string.Create(CultureInfo.InvariantCulture, $"Program exited with non-zero exit code: {code}")),
        };
    }

    private Task ReadAsync(StreamReader reader, Severity severity)
    {
        var stream = deployment.Diagnostics.NextStream();
        return LineReader.ReadAsync(reader, line =>
        {
            if (!string.IsNullOrWhiteSpace(line) && !deployment.Aborted.IsCancellationRequested)
            {
                deployment.Diagnostics.Add(new Diagnostic("", severity, line + "\n", stream));
            }
        });
    }
}
