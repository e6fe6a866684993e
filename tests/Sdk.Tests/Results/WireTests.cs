using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.TencentSsl;
using Pulumirpc;
using TencentSsl.Plugin.Wire;
using TencentSsl.Sdk.Tests.Support;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using Xunit;

namespace TencentSsl.Sdk.Tests.Results;

/// <summary>Calls over the wire protocol.</summary>
public sealed class WireTests : EngineTest
{
    private static readonly string PluginSource = Functions.PluginDownloadUrl;

    [Fact]
    public async Task Invoke_NoOptions_NamesThePluginItNeeds()
    {
        await OutputsOfAsync(() => new Dictionary<string, object?> { ["domain"] = Read().Apply(certificate => certificate.Domain) });

        var request = Assert.Single(Monitor.RequestsOf<ResourceInvokeRequest>());
        Assert.Equal((Functions.Version, PluginSource), (request.Version, request.PluginDownloadURL));
    }

    [Fact]
    public async Task Invoke_OptionsOfTheUser_TakePrecedence()
    {
        await OutputsOfAsync(() => new Dictionary<string, object?>
        {
            ["domain"] = Read(new InvokeOptions { Version = "9.9.9", PluginDownloadURL = "https://plugins.example.com" }).Apply(certificate => certificate.Domain),
        });

        var request = Assert.Single(Monitor.RequestsOf<ResourceInvokeRequest>());
        Assert.Equal(("9.9.9", "https://plugins.example.com"), (request.Version, request.PluginDownloadURL));
    }

    [Fact]
    public async Task Invoke_WholeResultAsOutput_HasTheNamesOfTheWireAndNoOthers()
    {
        var answer = SampleAnswer.Of(Functions.Definition("getCertificate").Outputs);
        Monitor.OnInvoke = _ => new ResourceInvokeResponse { Return = Struct.Parser.ParseJson(CanonicalJson.Of(answer)) };

        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?> { ["certificate"] = Read() });

        Assert.Equal(CanonicalJson.Of(answer), CanonicalJson.OfText(outputs.Fields["certificate"].StructValue.ToString()));
    }

    [Fact]
    public async Task Invoke_SubmittedDataIsSecret_MakesTheOutputSecret()
    {
        Monitor.OnInvoke = _ => Answer(WireValues.Secret(Value.ForStruct(new Struct { Fields = { ["adminEmail"] = Value.ForString("ann@example.com") } })));

        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?>
        {
            ["email"] = Read().Apply(certificate => certificate.SubmittedData?.AdminEmail),
        });

        Assert.Equal(WireValues.Secret(Value.ForString("ann@example.com")), outputs.Fields["email"]);
    }

    [Fact]
    public async Task Invoke_NothingIsSecret_LeavesTheOutputPlain()
    {
        Monitor.OnInvoke = _ => Answer(Value.ForNull());

        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?> { ["id"] = Read().Apply(certificate => certificate.CertificateId) });

        Assert.Equal(Value.ForString("cert0001"), outputs.Fields["id"]);
    }

    private static Output<GetCertificateResult> Read(InvokeOptions? options = null) =>
        GetCertificate.Invoke(new GetCertificateInvokeArgs { CertificateId = "cert0001" }, options);

    private static ResourceInvokeResponse Answer(Value submittedData) => new()
    {
        Return = new Struct { Fields = { ["certificateId"] = Value.ForString("cert0001"), ["submittedData"] = submittedData } },
    };
}
