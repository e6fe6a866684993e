using TencentSsl.StandIns.PulumiEngine;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests.Support;

/// <summary>Runs an example as <c>pulumi preview</c> or <c>up</c> would: real program, real plugin, the stand-ins of engine and API.</summary>
internal static class Preview
{
    /// <summary>Previews or updates an example.</summary>
    /// <param name="project">The built program; null for an example that is a program in YAML.</param>
    public static Task<EngineResult> RunAsync(
        string example,
        string? project,
        SslApiServer api,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string>? config = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        Operation operation = Operation.Preview) =>
        EngineStandIn.RunAsync(
            new EngineOptions
            {
                Directory = Repository.Example(example),
                Operation = operation,
                Stack = "dev",
                ConfigFile = Path.Combine(Repository.Root, "eng", "settings", example + ".yaml"),
                PluginPath = Repository.Plugin,
                ProgramPath = project is null ? null : Repository.Program(project),
                Config = config ?? new Dictionary<string, string>(StringComparer.Ordinal),
                Environment = environment ?? Surroundings.For(api),
            },
            cancellationToken);
}
