using System.Runtime.InteropServices;
using TencentSsl.StandIns.PulumiEngine;
using TencentSsl.StandIns.PulumiEngine.CommandLine;
using TencentSsl.StandIns.PulumiEngine.Display;
using TencentSsl.StandIns.PulumiEngine.Projects;

const int UsageError = 2;

using var interrupted = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    var arguments = Arguments.Parse(args);
    var options = arguments.Json ? arguments.Options : arguments.Options with { Progress = Console.Out.WriteLine };
    var result = await EngineStandIn.RunAsync(options, interrupted.Token);
    Console.Out.Write(arguments.Json ? result.Json + "\n" : TextReport.Sections(result));
    if (arguments.LogPath is not null)
    {
        await File.WriteAllLinesAsync(arguments.LogPath, result.Calls.Select(call => call.ToJson().ToJsonString()));
    }

    return result.ExitCode;
}
catch (UsageException error)
{
    await Console.Error.WriteLineAsync($"{error.Message}\n{Arguments.Usage}");
    return UsageError;
}
catch (OperationCanceledException)
{
    // Interrupted before there was anything to cancel.
    return 1;
}
catch (ProjectException error)
{
    await Console.Error.WriteLineAsync($"error: {error.Message}");
    return 1;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    interrupted.Cancel();
}
