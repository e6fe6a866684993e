using TencentSsl.Plugin.Commands.Check.Reports;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Hosting;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>Checks certificates without a stack: for pipelines, and for finding out whether it is the credentials or the stack.</summary>
internal sealed class CheckCommand(CommandSurroundings surroundings)
{
    private const string NoColor = "NO_COLOR";

    /// <summary>How many of the reasons why something could not be told are repeated on stderr.</summary>
    private const int MaxReasons = 10;

    /// <summary>Checks, reports and gives the exit code.</summary>
    public async Task<int> RunAsync(CheckOptions options, CancellationToken cancellationToken)
    {
        var (configuration, failures) = ConfigurationReader.Read(null, surroundings.Environment);
        if (configuration is null)
        {
            return await RefuseAsync(string.Join("; ", failures.Select(failure => failure.Reason)), cancellationToken);
        }

        if (options.OutputPath is null)
        {
            var run = await CheckAsync(configuration, options, cancellationToken);
            Write(options, run, surroundings.Output);
            await surroundings.Output.FlushAsync(cancellationToken);
            return run.ExitCode;
        }

        try
        {
            // Before anything is read, so that a wrong path is told at once.
            using var file = OutputFile.Create(options.OutputPath);
            var run = await CheckAsync(configuration, options, cancellationToken);
            Write(options, run, file.Writer);
            file.Complete();
            await SayAsync(run.Summary, cancellationToken);
            return run.ExitCode;
        }
        catch (Exception exception) when (StandardStreams.IsWriteFailure(exception))
        {
            return await RefuseAsync($"--output cannot be written: {exception.Message}", cancellationToken);
        }
    }

    private async Task<CheckRun> CheckAsync(ProviderConfiguration configuration, CheckOptions options, CancellationToken cancellationToken)
    {
        var progress = new ProgressLine(surroundings.IsErrorTerminal ? surroundings.Errors : null, surroundings.Time);
        var log = new StderrLog(surroundings.Errors, progress);
        var client = surroundings.Clients.Create(configuration, log);
        using var disposable = client as IDisposable;
        CheckRun run;
        try
        {
            run = await new CheckRunner(new CountingClient(client, progress), surroundings.Time, log).RunAsync(options.Tasks, cancellationToken);
        }
        finally
        {
            progress.Clear();
        }

        if (client.ClockOffset != TimeSpan.Zero)
        {
            await log.WarnAsync(ClockWarning.Of(client.ClockOffset), cancellationToken);
        }

        // A report may be a file that nobody opens when the run has failed; on a terminal it is there to be seen.
        if (options.OutputPath is not null || !surroundings.IsOutputTerminal)
        {
            foreach (var reason in run.ReasonsOfUnknown.Take(MaxReasons))
            {
                await SayAsync(reason, cancellationToken);
            }
        }

        if (run.Outcomes.Count == 0)
        {
            await SayAsync(run.Summary, cancellationToken);
        }

        return run;
    }

    private void Write(CheckOptions options, CheckRun run, TextWriter writer)
    {
        switch (options.Format)
        {
            case "json":
                JsonReport.Write(run, writer);
                break;
            case "markdown":
                MarkdownReport.Write(run, writer);
                break;
            case "junit":
                JunitReport.Write(run, writer);
                break;
            case "github":
                GithubReport.Write(run, writer);
                break;
            case "prometheus":
                PrometheusReport.Write(run, writer);
                break;
            case "html":
                HtmlReport.Write(run, writer);
                break;
            default:
                TableReport.Write(run, writer, HasColors(options));
                break;
        }
    }

    private bool HasColors(CheckOptions options) => options.Color switch
    {
        "always" => true,
        "never" => false,
        _ => options.OutputPath is null
            && surroundings.IsOutputTerminal
            && string.IsNullOrEmpty(surroundings.Environment(NoColor))
            && surroundings.Environment("TERM") != "dumb",
    };

    private Task SayAsync(string text, CancellationToken cancellationToken) =>
        surroundings.Errors.WriteAsync($"check: {VisibleText.Of(text)}\n".AsMemory(), cancellationToken);

    private async Task<int> RefuseAsync(string reason, CancellationToken cancellationToken)
    {
        await SayAsync(reason, cancellationToken);
        return ExitCodes.NotCompleted;
    }
}
