using System.Text.Json.Nodes;
using TencentSsl.StandIns.PulumiEngine.Calls;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Projects;
using TencentSsl.StandIns.PulumiEngine.Providers;
using TencentSsl.StandIns.PulumiEngine.Yaml;

namespace TencentSsl.StandIns.PulumiEngine.Programs;

/// <summary>Runs the program of a project, and keeps the engine's request to its language host in the log of calls.</summary>
internal sealed class ProgramRunner(Deployment deployment, ProviderRegistry providers)
{
    public async Task<ProgramExit> RunAsync(string? programPath)
    {
        var program = Choose(programPath);
        var call = deployment.Calls.Begin("LanguageRuntime/Run", CallLog.Client, Request());
        try
        {
            var exit = await program.RunAsync(deployment.Aborted);
            deployment.Calls.End(call, exit.ToJson());
            if (exit.Error.Length > 0)
            {
                deployment.Diagnostics.Error($"an unhandled error occurred: {exit.Error}", stream: deployment.Diagnostics.NextStream());
            }

            return exit;
        }
        catch (OperationCanceledException)
        {
            deployment.Calls.Fail(call, "rpc error: code = Canceled desc = grpc: the client connection is closing");
            return new ProgramExit(Bail: true);
        }
    }

    private IProgram Choose(string? programPath) => deployment.Project.Runtime switch
    {
        "dotnet" => new DotnetProgram(deployment, Binary(programPath)),
        "nodejs" => new NodeProgram(deployment),
        "yaml" => new YamlProgram(deployment, providers),
        var other => throw new ProjectException(
            $"{Project.FileName}: the engine stand-in runs dotnet, nodejs and yaml programs, not '{other}'"),
    };

    private string? Binary(string? programPath)
    {
        var option = deployment.Project.RuntimeOption("binary");
        if (programPath is null && option.Length == 0)
        {
            return null;
        }

        var binary = Path.GetFullPath(programPath ?? Path.Combine(deployment.Project.Directory, option));
        return File.Exists(binary) ? binary : throw new ProjectException($"there is no program {binary}");
    }

    private JsonObject Request()
    {
        var directory = deployment.Project.Directory;
        var request = new JsonObject
        {
            ["project"] = deployment.Project.Name,
            ["stack"] = deployment.Stack,
            ["pwd"] = directory,
            ["program"] = ".",
        };
        if (deployment.Configuration.Values.Count > 0)
        {
            request["config"] = new JsonObject(deployment.Configuration.Values
                .Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value.Text))));
        }

        if (deployment.IsPreview)
        {
            request["dryRun"] = true;
        }

        request["parallel"] = Deployment.Parallel;
        request["monitorAddress"] = deployment.Address;
        if (deployment.Configuration.SecretKeys.Any())
        {
            request["configSecretKeys"] = new JsonArray([.. deployment.Configuration.SecretKeys.Select(key => JsonValue.Create(key))]);
        }

        request["organization"] = Deployment.Organization;
        request["info"] = new JsonObject
        {
            ["rootDirectory"] = directory,
            ["programDirectory"] = directory,
            ["entryPoint"] = ".",
            ["options"] = deployment.Project.RuntimeOptions.DeepClone(),
        };
        request["loaderTarget"] = deployment.Address;
        request["mapperTarget"] = deployment.Address;
        return request;
    }
}
