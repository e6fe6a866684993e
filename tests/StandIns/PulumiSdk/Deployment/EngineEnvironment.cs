using System.Globalization;

namespace Pulumi;

/// <summary>What the language host tells a program through its environment.</summary>
internal sealed record EngineEnvironment(string MonitorAddress, string EngineAddress, DeploymentSettings Settings)
{
    public static EngineEnvironment Read()
    {
        var monitor = Environment.GetEnvironmentVariable("PULUMI_MONITOR");
        var engine = Environment.GetEnvironmentVariable("PULUMI_ENGINE");
        var project = Environment.GetEnvironmentVariable("PULUMI_PROJECT");
        var stack = Environment.GetEnvironmentVariable("PULUMI_STACK");
        var parallel = Environment.GetEnvironmentVariable("PULUMI_PARALLEL");
        if (string.IsNullOrEmpty(monitor)
            || string.IsNullOrEmpty(engine)
            || string.IsNullOrEmpty(project)
            || string.IsNullOrEmpty(stack)
            || !bool.TryParse(Environment.GetEnvironmentVariable("PULUMI_DRY_RUN"), out var isDryRun)
            || !bool.TryParse(Environment.GetEnvironmentVariable("PULUMI_QUERY_MODE"), out _)
            || !int.TryParse(parallel, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        {
            throw new InvalidOperationException("Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
        }

        var settings = new DeploymentSettings(
            project,
            stack,
            Environment.GetEnvironmentVariable("PULUMI_ORGANIZATION") ?? "organization",
            Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY"),
            isDryRun);
        return new EngineEnvironment(monitor, engine, settings);
    }
}
