using Google.Protobuf.WellKnownTypes;
using Pulumi.TencentSsl;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using Xunit;

namespace TencentSsl.Sdk.Tests.Resources;

/// <summary>The stack's configuration as programs read it.</summary>
public sealed class ConfigTests : EngineTest
{
    [Fact]
    public async Task Get_ConfiguredKeys_ReadsEachAsItsType()
    {
        Environment.Set("PULUMI_CONFIG", """
            {
              "tencentssl:region": "ap-guangzhou",
              "tencentssl:maxRetries": "7",
              "tencentssl:requestTimeoutSeconds": "2.5",
              "tencentssl:assumeRole": "{\"roleArn\":\"qcs::cam::uin/1:roleName/reader\",\"durationSeconds\":3600}"
            }
            """);

        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?>
        {
            ["region"] = Config.Region,
            ["maxRetries"] = Config.MaxRetries,
            ["timeout"] = Config.RequestTimeoutSeconds,
            ["role"] = Config.AssumeRole?.RoleArn,
            ["duration"] = Config.AssumeRole?.DurationSeconds,
        });

        Assert.Equal(
            Struct.Parser.ParseJson("""{"region":"ap-guangzhou","maxRetries":7,"timeout":2.5,"role":"qcs::cam::uin/1:roleName/reader","duration":3600}"""),
            outputs);
    }

    [Fact]
    public async Task Get_NothingConfigured_GivesTheDefaults()
    {
        Environment.Set("TENCENTCLOUD_REGION", null);
        Environment.Set("TENCENTSSL_ENDPOINT", null);

        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?>
        {
            ["region"] = Config.Region,
            ["endpoint"] = Config.Endpoint,
            ["maxRetries"] = Config.MaxRetries,
        });

        Assert.Equal(Struct.Parser.ParseJson("""{"endpoint":"ssl.intl.tencentcloudapi.com","maxRetries":5}"""), outputs);
    }

    [Fact]
    public async Task Get_EnvironmentVariable_StandsInForTheKey()
    {
        Environment.Set("TCCLI_PROFILE", "second");
        Environment.Set("TENCENTCLOUD_PROFILE", "first");

        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?> { ["profile"] = Config.Profile });

        Assert.Equal("first", outputs.Fields["profile"].StringValue);
    }

    [Fact]
    public async Task Get_SetByTheProgram_GivesThat()
    {
        Environment.Set("PULUMI_CONFIG", """{"tencentssl:camRoleName":"configured"}""");

        var outputs = await OutputsOfAsync(() =>
        {
            var before = Config.CamRoleName;
            Config.CamRoleName = "set";
            return new Dictionary<string, object?> { ["before"] = before, ["after"] = Config.CamRoleName };
        });

        Assert.Equal(Struct.Parser.ParseJson("""{"before":"configured","after":"set"}"""), outputs);
    }
}
