using System.Globalization;
using System.Text.Json.Nodes;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Processes;
using TencentSsl.StandIns.PulumiEngine.Values;

namespace TencentSsl.StandIns.PulumiEngine.Programs;

/// <summary>A program in a .NET language: a built one as it is, one from source by way of <c>dotnet</c>.</summary>
internal sealed class DotnetProgram(Deployment deployment, string? binary) : IProgram
{
    private readonly ProgramProcess _process = new(deployment);

    public async Task<ProgramExit> RunAsync(CancellationToken cancellationToken)
    {
        if (binary is not null)
        {
            return await _process.RunAsync(
                binary.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? Launch("dotnet", binary) : Launch(binary),
                cancellationToken);
        }

        var directory = deployment.Project.Directory;
        var build = await new DotnetBuild(deployment).RunAsync(directory, cancellationToken);
        return build.Failed
            ? build
            : await _process.RunAsync(Launch("dotnet", "run", "--no-build", "--project", directory), cancellationToken);
    }

    private ProcessLaunch Launch(string fileName, params string[] arguments) => new(fileName, arguments, deployment.Project.Directory)
    {
        Environment = Environment(),
    };

    private Dictionary<string, string> Environment()
    {
        var configuration = deployment.Configuration;
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PULUMI_ATTACH_DEBUGGER"] = "false",
            ["PULUMI_CONFIG_SECRET_KEYS"] = WireJson.GoText(new JsonArray([.. configuration.SecretKeys.Select(key => JsonValue.Create(key))])),
            ["PULUMI_DRY_RUN"] = deployment.IsPreview ? "true" : "false",
            ["PULUMI_ENGINE"] = deployment.Address,
            ["PULUMI_LOG_OTLP_ENDPOINT"] = deployment.LogAddress,
            ["PULUMI_MONITOR"] = deployment.Address,
            ["PULUMI_ORGANIZATION"] = Deployment.Organization,
            ["PULUMI_PARALLEL"] = Deployment.Parallel.ToString(CultureInfo.InvariantCulture),
            ["PULUMI_PROJECT"] = deployment.Project.Name,
            ["PULUMI_PWD"] = deployment.Project.Directory,
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_ROOT_DIRECTORY"] = deployment.Project.Directory,
            ["PULUMI_STACK"] = deployment.Stack,
        };
        if (configuration.Values.Count > 0)
        {
            variables["PULUMI_CONFIG"] = WireJson.GoText(new JsonObject(configuration.Values
                .Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value.Text)))));
        }

        return variables;
    }
}
