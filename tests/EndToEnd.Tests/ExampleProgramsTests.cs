using TencentSsl.EndToEnd.Tests.Support;
using TencentSsl.StandIns.PulumiEngine;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>The examples in YAML that the Pulumi Registry shows run as they are, but for the account and the endpoint they ask.</summary>
public sealed class ExampleProgramsTests : IDisposable
{
    private readonly DirectoryInfo _project = Directory.CreateTempSubdirectory("example");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Functions =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "provider", "Plugin", "Functions", "Examples"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public void Dispose() => _project.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Example_InYaml_Runs(string function)
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        var program = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "provider", "Plugin", "Functions", "Examples", function + ".yaml"), Token);

        // A test asks no endpoint of the world. That the call was made shows that the program is understood.
        var isServed = function == "getServedCertificate";
        var domain = isServed ? "127.0.0.1" : "www.shop.example.com";
        var result = await RunAsync(
            api,
            program.Replace("Juz8JAxn", "healthy1", StringComparison.Ordinal).Replace("www.example.com", domain, StringComparison.Ordinal));

        Assert.True(result.ExitCode == (isServed ? 1 : 0), result.Output);
        Assert.Contains(isServed ? "getServedCertificate \"127.0.0.1\": 127.0.0.1:443 " : "Outputs:", result.Output, StringComparison.Ordinal);
    }

    private async Task<EngineResult> RunAsync(SslApiServer api, string program)
    {
        await File.WriteAllTextAsync(Path.Combine(_project.FullName, "Pulumi.yaml"), program, Token);
        return await EngineStandIn.RunAsync(
            new EngineOptions { Directory = _project.FullName, PluginPath = Repository.Plugin, Environment = Surroundings.For(api) },
            Token);
    }
}
