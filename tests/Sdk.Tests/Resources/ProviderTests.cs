using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.TencentSsl.Inputs;
using Pulumirpc;
using TencentSsl.Plugin.Wire;
using TencentSsl.Sdk.Tests.Support;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using Xunit;

namespace TencentSsl.Sdk.Tests.Resources;

/// <summary>An explicit provider, as it goes over the wire.</summary>
public sealed class ProviderTests : EngineTest
{
    [Fact]
    public async Task Constructor_NoArguments_RegistersTheProviderOfThePackage()
    {
        var request = await RegisterAsync(() => new Provider("account"));

        Assert.Equal(("pulumi:providers:tencentssl", "account"), (request.Type, request.Name));
        Assert.Equal((Functions.Version, Functions.PluginDownloadUrl), (request.Version, request.PluginDownloadURL));
        Assert.Empty(request.Object.Fields);
    }

    [Fact]
    public async Task Constructor_Texts_SendsThemAsTheyAre()
    {
        var request = await RegisterAsync(() => new Provider("account", new ProviderArgs { Region = "ap-guangzhou", Language = "zh-CN" }));

        Assert.Equal("""{"language":"zh-CN","region":"ap-guangzhou"}""", CanonicalJson.OfText(request.Object.ToString()));
    }

    [Fact]
    public async Task Constructor_OtherThanTexts_SendsThemAsJson()
    {
        var request = await RegisterAsync(() => new Provider("account", new ProviderArgs
        {
            MaxRetries = 3,
            RequestTimeoutSeconds = 1.5,
            AssumeRole = new AssumeRoleArgs { RoleArn = "qcs::cam::uin/1:roleName/reader", DurationSeconds = 3600 },
        }));

        var fields = request.Object.Fields;
        Assert.Equal(("3", "1.5"), (fields["maxRetries"].StringValue, fields["requestTimeoutSeconds"].StringValue));
        Assert.Equal(
            """{"durationSeconds":3600,"roleArn":"qcs::cam::uin/1:roleName/reader"}""",
            CanonicalJson.OfText(fields["assumeRole"].StringValue));
    }

    [Fact]
    public async Task Constructor_Credentials_AreSecret()
    {
        var request = await RegisterAsync(() => new Provider("account", new ProviderArgs
        {
            SecretId = "AKIDexample",
            SecretKey = Output.Create("key"),
            SecurityToken = "token",
        }));

        Assert.Equal(WireValues.Secret(Value.ForString("AKIDexample")), request.Object.Fields["secretId"]);
        Assert.Equal(WireValues.Secret(Value.ForString("key")), request.Object.Fields["secretKey"]);
        Assert.Equal(WireValues.Secret(Value.ForString("token")), request.Object.Fields["securityToken"]);
        Assert.Equal(["secretId", "secretKey", "securityToken"], request.AdditionalSecretOutputs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Constructor_CredentialsInTheEnvironment_StayThere()
    {
        Environment.Set("TENCENTCLOUD_SECRET_ID", "AKIDambient");
        Environment.Set("TENCENTCLOUD_SECRET_KEY", "ambient");

        var request = await RegisterAsync(() => new Provider("account", new ProviderArgs { SecretKey = null }));

        Assert.Empty(request.Object.Fields);
    }

    [Fact]
    public async Task Constructor_OptionsOfTheUser_AreMergedWithOurs()
    {
        var request = await RegisterAsync(() => new Provider("account", options: new CustomResourceOptions
        {
            Version = "9.9.9",
            AdditionalSecretOutputs = { "region" },
        }));

        Assert.Equal("9.9.9", request.Version);
        Assert.Equal(["region", "secretId", "secretKey", "securityToken"], request.AdditionalSecretOutputs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Outputs_Arguments_ComeBack()
    {
        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?>
        {
            ["region"] = new Provider("account", new ProviderArgs { Region = "ap-guangzhou" }).Region,
        });

        Assert.Equal(Value.ForString("ap-guangzhou"), outputs.Fields["region"]);
    }

    [Fact]
    public async Task Invoke_ExplicitProvider_NamesIt()
    {
        await OutputsOfAsync(() => new Dictionary<string, object?>
        {
            ["id"] = GetCertificate.Invoke(new GetCertificateInvokeArgs { CertificateId = "cert0001" }, new InvokeOptions { Provider = new Provider("account") })
                .Apply(certificate => certificate.CertificateId),
        });

        var request = Assert.Single(Monitor.RequestsOf<ResourceInvokeRequest>());
        Assert.Equal($"{FakeMonitor.UrnOf("pulumi:providers:tencentssl", "account")}::account-id", request.Provider);
    }

    private async Task<RegisterResourceRequest> RegisterAsync(Func<Provider> create)
    {
        await OutputsOfAsync(() =>
        {
            create();
            return new Dictionary<string, object?>();
        });
        return Monitor.RequestsOf<RegisterResourceRequest>().Single(request => request.Custom);
    }
}
