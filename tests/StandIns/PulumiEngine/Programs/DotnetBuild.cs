using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Processes;

namespace TencentSsl.StandIns.PulumiEngine.Programs;

/// <summary>Builds a program before it is run. What the build says is of interest only when it fails.</summary>
internal sealed class DotnetBuild(Deployment deployment)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<ProgramExit> RunAsync(string directory, CancellationToken cancellationToken)
    {
        // No servers that outlive the build: a run leaves no process behind.
        var launch = new ProcessLaunch(
            "dotnet", ["build", "-nologo", "-v:quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false", directory], directory);
        using var process = ChildProcess.Start(launch, deployment.Environment);
        var lines = new List<string>();
        var output = LineReader.ReadAsync(process.Output, lines.Add);
        var errors = LineReader.ReadAsync(process.Error, _ => { });
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await process.StopAsync(Patience, deployment.TimeProvider);
            throw;
        }

        await Task.WhenAll(output, errors);
        if (process.ExitCode == 0)
        {
            return new ProgramExit();
        }

        deployment.Diagnostics.Error($"building {directory} failed:\n{string.Join('\n', lines)}");
        return new ProgramExit(Bail: true);
    }
}
