using TencentSsl.EndToEnd.Tests.Support;
using TencentSsl.StandIns.PulumiEngine;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>A preview in which the provider's configuration is not known: the engine answers an empty result without asking us.</summary>
public sealed class UnknownConfigurationTests
{
    [Fact]
    public async Task Preview_ProviderWithUnknownEndpoint_ResultIsReadableAndNotTakenForNotDeployable()
    {
        var token = TestContext.Current.CancellationToken;
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), token);

        var result = await EngineStandIn.RunAsync(
            new EngineOptions
            {
                Directory = Path.Combine(Repository.Root, "tests", "EndToEnd.Tests", "Programs", "UnknownConfiguration"),
                PluginPath = Repository.Plugin,
                ProgramPath = Repository.Program("UnknownConfiguration"),
                Environment = Surroundings.For(api),
            },
            token);

        Assert.Equal(0, result.ExitCode);
        Assert.False((bool?)result.Outputs["known"]);
        Assert.False((bool?)result.Outputs["takenForNotDeployable"]);
        Assert.Equal(0, (int?)result.Outputs["names"]);
        Assert.Equal(0, api.Requests.Count);
    }
}
