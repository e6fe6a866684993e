using Pulumi;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using Xunit;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class EnvironmentTests : EngineTest
{
    [Theory]
    [InlineData("PULUMI_MONITOR", null)]
    [InlineData("PULUMI_ENGINE", "")]
    [InlineData("PULUMI_PROJECT", null)]
    [InlineData("PULUMI_STACK", "")]
    [InlineData("PULUMI_DRY_RUN", "perhaps")]
    [InlineData("PULUMI_QUERY_MODE", null)]
    [InlineData("PULUMI_PARALLEL", "many")]
    public async Task RunAsync_RequiredVariableMissing_SaysThatTheEngineIsMissing(string name, string? value)
    {
        Environment.Set(name, value);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));

        Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", exception.Message);
    }

    [Fact]
    public async Task Instance_InRun_TellsWhatTheEnvironmentSays()
    {
        Environment.Set("PULUMI_ORGANIZATION", "acme");
        Environment.Set("PULUMI_ROOT_DIRECTORY", "/somewhere");
        Environment.Set("PULUMI_DRY_RUN", "false");
        var seen = "";

        await Deployment.RunAsync(() =>
        {
            var instance = Deployment.Instance;
            seen = $"{instance.OrganizationName} {instance.ProjectName} {instance.StackName} {instance.RootDirectory} {instance.IsDryRun}";
        });

        Assert.Equal("acme project dev /somewhere False", seen);
    }

    [Fact]
    public async Task Instance_WithoutOptionalVariables_HasDefaults()
    {
        Environment.Set("PULUMI_ORGANIZATION", null);
        Environment.Set("PULUMI_ROOT_DIRECTORY", null);
        var organization = "";
        Exception? exception = null;

        await Deployment.RunAsync(() =>
        {
            organization = Deployment.Instance.OrganizationName;
            exception = Record.Exception(() => Deployment.Instance.RootDirectory);
        });

        Assert.Equal("organization", organization);
        Assert.IsType<InvalidOperationException>(exception);
    }
}
