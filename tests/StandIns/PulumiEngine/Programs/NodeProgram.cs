using System.Globalization;
using System.Text.Json.Nodes;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Processes;
using TencentSsl.StandIns.PulumiEngine.Projects;
using TencentSsl.StandIns.PulumiEngine.Values;

namespace TencentSsl.StandIns.PulumiEngine.Programs;

/// <summary>A program for Node.js, started by the runtime that its own @pulumi/pulumi brings.</summary>
internal sealed class NodeProgram(Deployment deployment) : IProgram
{
    private const string Runner = "@pulumi/pulumi/cmd/run";

    private readonly Project _project = deployment.Project;

    public async Task<ProgramExit> RunAsync(CancellationToken cancellationToken)
    {
        if (deployment.Environment.FindOnPath(OperatingSystem.IsWindows() ? "node.exe" : "node") is not { } node)
        {
            return new ProgramExit("could not find node on the $PATH");
        }

        if (await LocateRunnerAsync(node, cancellationToken) is not { } runner)
        {
            return new ProgramExit("It looks like the Pulumi SDK has not been installed. Have you run npm install?");
        }

        var launch = new ProcessLaunch(node, [.. Arguments(runner)], _project.Directory) { Environment = Environment() };
        return await new ProgramProcess(deployment).RunAsync(launch, cancellationToken);
    }

    private async Task<string?> LocateRunnerAsync(string node, CancellationToken cancellationToken)
    {
        var launch = new ProcessLaunch(node, ["-e", $"console.log(require.resolve('{Runner}'))"], _project.Directory);
        using var process = ChildProcess.Start(launch, deployment.Environment);
        var errors = LineReader.ReadAsync(process.Error, _ => { });
        var found = await process.Output.ReadLineAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        await errors;
        return found;
    }

    private IEnumerable<string> Arguments(string runner)
    {
        var options = _project.RuntimeOption("nodeargs").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] dryRun = deployment.IsPreview ? ["--dry-run"] : [];
        return
        [
            .. options,
            runner,
            "--monitor", deployment.Address,
            "--engine", deployment.Address,
            "--organization", Deployment.Organization,
            "--project", _project.Name,
            "--root-directory", _project.Directory,
            "--stack", deployment.Stack,
            "--pwd", _project.Directory,
            .. dryRun,
            "--parallel", Deployment.Parallel.ToString(CultureInfo.InvariantCulture),
            ".",
        ];
    }

    private Dictionary<string, string> Environment()
    {
        // This host still spells keys the old way, with a ":config:" inside.
        var configuration = new JsonObject(deployment.Configuration.Values.Select(entry =>
        {
            var colon = entry.Key.IndexOf(':', StringComparison.Ordinal);
            return KeyValuePair.Create($"{entry.Key[..colon]}:config{entry.Key[colon..]}", (JsonNode?)JsonValue.Create(entry.Value.Text));
        }));
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PULUMI_CONFIG"] = WireJson.GoText(configuration),
            ["PULUMI_CONFIG_SECRET_KEYS"] = WireJson.GoText(
                new JsonArray([.. deployment.Configuration.SecretKeys.Select(key => JsonValue.Create(key))])),
            ["PULUMI_LOG_OTLP_ENDPOINT"] = deployment.LogAddress,
        };
        if (_project.RuntimeOption("typescript") != "false")
        {
            variables["PULUMI_NODEJS_TYPESCRIPT"] = "true";
        }

        if (_project.RuntimeOption("tsconfig") is { Length: > 0 } tsconfig)
        {
            variables["PULUMI_NODEJS_TSCONFIG_PATH"] = tsconfig;
        }

        return variables;
    }
}
