using System.Text.Json;
using Pulumi;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using Xunit;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class ConfigTests : EngineTest
{
    private const string Configuration = """
        {"project:text":"t","project:yes":"true","project:Yes":"True","project:whole":"12","project:part":"1.5e1",
         "project:object":"{\"a\":1}","project:broken":"{","other:config:key":"legacy","other:number":5}
        """;

    [Fact]
    public async Task Get_KeysOfSeveralTypes_AreParsed()
    {
        var seen = await SeeAsync(config => (
            config.Get("text"),
            config.GetBoolean("yes"),
            config.GetInt32("whole"),
            config.GetDouble("part"),
            config.RequireObject<Dictionary<string, int>>("object")["a"],
            config.GetObject<JsonElement>("object", JsonSerializerOptions.Web).GetProperty("a").GetInt32()));

        Assert.Equal(("t", true, 12, 15d, 1, 1), seen);
    }

    [Fact]
    public async Task Get_MissingKey_IsNull()
    {
        var seen = await SeeAsync(config => (
            config.Get("none"), config.GetBoolean("none"), config.GetInt32("none"), config.GetDouble("none"), config.GetSecret("none")));

        Assert.Equal((null, null, null, null, null), seen);
    }

    [Fact]
    public async Task Get_OtherNamespaceAndLegacyKey_AreFound()
    {
        var seen = await SeeAsync(_ => (new Config("other").Get("key"), new Config("other:config").Get("number")));

        Assert.Equal(("legacy", "5"), seen);
    }

    [Fact]
    public async Task RequireSecret_AnyType_IsSecret()
    {
        var seen = await SeeAsync(config => new[]
        {
            Output.IsSecretAsync(config.RequireSecret("text")),
            Output.IsSecretAsync(config.RequireSecretBoolean("yes")),
            Output.IsSecretAsync(config.RequireSecretInt32("whole")),
            Output.IsSecretAsync(config.RequireSecretObject<Dictionary<string, int>>("object")),
        });

        Assert.All(await Task.WhenAll(seen), Assert.True);
    }

    [Fact]
    public async Task Require_MissingKey_FailsWithTheCommandToSetIt()
    {
        var error = await ErrorOfAsync(() => RunAsync(config => config.Require("none")));

        Assert.Equal(
            "Missing Required configuration variable 'project:none'\n\tplease set a value using the command `pulumi config set project:none <value>`",
            error);
    }

    [Theory]
    [InlineData("Yes", "Configuration 'project:Yes' value 'True' is not a valid Boolean")]
    [InlineData("broken", "Configuration 'project:broken' value '{' is not a valid Boolean")]
    public async Task GetBoolean_OtherText_Fails(string key, string expected)
    {
        Assert.Equal(expected, await ErrorOfAsync(() => RunAsync(config => config.GetBoolean(key))));
    }

    [Fact]
    public async Task GetInt32_NumberWithFraction_Fails()
    {
        Assert.Equal(
            "Configuration 'project:part' value '1.5e1' is not a valid Int32",
            await ErrorOfAsync(() => RunAsync(config => config.GetInt32("part"))));
    }

    [Fact]
    public async Task GetObject_BrokenJson_Fails()
    {
        Assert.Equal(
            "Configuration 'project:broken' value '{' is not a valid System.String[]",
            await ErrorOfAsync(() => RunAsync(config => config.GetObject<string[]>("broken"))));
    }

    private Task<int> RunAsync<T>(Func<Config, T> read)
    {
        Environment.Set("PULUMI_CONFIG", Configuration);
        return Deployment.RunAsync(() =>
        {
            _ = read(new Config());
        });
    }

    private async Task<T> SeeAsync<T>(Func<Config, T> read)
    {
        T? seen = default;
        Assert.Equal(0, await RunAsync(config => seen = read(config)));
        return seen!;
    }
}
