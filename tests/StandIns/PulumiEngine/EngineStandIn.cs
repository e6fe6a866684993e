using System.Text.Json.Nodes;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Display;
using TencentSsl.StandIns.PulumiEngine.Programs;
using TencentSsl.StandIns.PulumiEngine.Projects;
using TencentSsl.StandIns.PulumiEngine.Providers;
using TencentSsl.StandIns.PulumiEngine.Serving;

namespace TencentSsl.StandIns.PulumiEngine;

/// <summary>Does what the Pulumi engine and its language hosts do around <c>pulumi preview</c> and <c>pulumi up</c>.</summary>
public static class EngineStandIn
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="options">What to run.</param>
    /// <param name="interrupted">What Ctrl-C is to the engine: the run is cancelled, and still has a result.</param>
    /// <exception cref="ProjectException">The project, the stack or its configuration cannot be used.</exception>
    public static async Task<EngineResult> RunAsync(EngineOptions options, CancellationToken interrupted)
    {
        var started = options.TimeProvider.GetTimestamp();
        using var deployment = await PrepareAsync(options, interrupted);
        options.Progress?.Invoke(TextReport.Header(deployment.Project.Name, deployment.Stack, deployment.Operation));
        var providers = new ProviderRegistry(deployment, new PluginLocator(deployment, options.PluginPath));
        var exit = await RunAsync(deployment, providers, options.ProgramPath, interrupted);
        return new EngineResult
        {
            Project = deployment.Project.Name,
            Stack = deployment.Stack,
            Operation = deployment.Operation,
            ExitCode = exit.Failed || deployment.Aborted.IsCancellationRequested ? 1 : 0,
            Duration = options.TimeProvider.GetElapsedTime(started),
            Diagnostics = deployment.Diagnostics.Diagnostics,
            Calls = deployment.Calls.Calls,
            Plugins = providers.Runs,
            StackOutputs = deployment.Resources.StackOutputs,
            Resources = deployment.Resources.Resources,
            Configuration = new JsonObject(deployment.Configuration.Values.Select(entry =>
                KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value.IsSecret ? "[secret]" : entry.Value.Text)))),
        };
    }

    private static async Task<Deployment> PrepareAsync(EngineOptions options, CancellationToken cancellationToken)
    {
        var project = await ProjectReader.ReadAsync(options.Directory, cancellationToken);
        var stacks = new StackReader(project, options.ConfigFile);
        var stack = options.Stack ?? stacks.FindStack();
        var configuration = await stacks.ReadAsync(stack, options.Config, options.SecretConfig, cancellationToken);
        return new Deployment
        {
            Project = project,
            Stack = stack,
            Operation = options.Operation,
            Configuration = configuration,
            Environment = new ProcessEnvironment(options.Environment),
            Diagnostics = new DiagnosticSink(configuration.SecretTexts),
            Resources = new ResourceTable(resource => options.Progress?.Invoke(TextReport.Row(resource, options.Operation))),
            TimeProvider = options.TimeProvider,
        };
    }

    private static async Task<ProgramExit> RunAsync(
        Deployment deployment, ProviderRegistry providers, string? programPath, CancellationToken interrupted)
    {
        await using var server = await EngineServer.StartAsync(deployment, providers);
        var run = new ProgramRunner(deployment, providers).RunAsync(programPath);
        try
        {
            return await run.WaitAsync(interrupted);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            deployment.Diagnostics.Error($"{(deployment.IsPreview ? "preview" : "update")} canceled");
            var aborted = deployment.AbortAsync();
            await providers.CancelAsync();
            await aborted;
            return await run;
        }
        finally
        {
            await providers.CloseAsync();
        }
    }
}
