using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Engine;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Serving;
using TencentSsl.Plugin.Tests.Support;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.Plugin.Tests.Schema;

/// <summary>What the functions really answer, from the API stand-in through the real client, is what the schema says.</summary>
public sealed class SchemaConformanceTests : IAsyncLifetime
{
    private readonly EngineLogs _engines = new(TimeProvider.System);
    private readonly JsonDocument _schema = JsonDocument.Parse(SchemaWriter.Write());
    private SslApiServer? _service;
    private ProviderService? _provider;

    public async ValueTask InitializeAsync()
    {
        _service = await SslApiServer.StartAsync(new SslApiOptions { RequestsPerSecond = 0, GeneratedCertificates = 20 }, TestContext.Current.CancellationToken);
        var clients = new ClientFactory(new NoEnvironment(), TimeProvider.System, () => 0.5, ApiLog.None);
        var instances = new ProviderInstances(clients, _engines, TimeProvider.System, _ => null);
        _provider = instances.Of(new ServerConnection("test", CancellationToken.None));
        _provider.Configure(new ConfigureRequest
        {
            Args = Structs.Parse($$"""{"endpoint": "{{_service.Endpoint.GetLeftPart(UriPartial.Authority)}}", "secretId": "{{Account.Default.SecretId}}", "secretKey": "{{Account.Default.SecretKey}}", "maxRequestsPerSecond": 1000}"""),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _service!.DisposeAsync();
        _engines.Dispose();
        _schema.Dispose();
    }

    [Fact]
    public async Task GetCertificate_OfEachFixture_ConformsAndEachOutputIsSeen()
    {
        const string Token = "tencentssl:index:getCertificate";
        var conformance = new SchemaConformance(_schema.RootElement);
        foreach (var id in Fixture.Ids.Select(row => row.Data).Where(id => id != Fixture.WithoutMembers))
        {
            Assert.Empty(conformance.Check(Token, await InvokeAsync(Token, $$"""{"certificateId": "{{id}}"}""")));
            Assert.Empty(conformance.Check(Token, await InvokeAsync(Token, $$"""{"certificateId": "{{id}}", "includeSubmittedData": true, "followRenewals": true}""")));
        }

        AssertAllSeen(conformance, Token, except: ["vulnerabilityReport"]);
    }

    [Fact]
    public async Task GetCertificates_OfTheWholeAccount_Conforms()
    {
        const string Token = "tencentssl:index:getCertificates";
        var conformance = new SchemaConformance(_schema.RootElement);

        Assert.Empty(conformance.Check(Token, await InvokeAsync(Token, "{}")));

        AssertAllSeen(conformance, Token, except: []);
    }

    [Fact]
    public async Task GetCertificateForDomain_OfSome_Conforms()
    {
        const string Token = "tencentssl:index:getCertificateForDomain";
        var conformance = new SchemaConformance(_schema.RootElement);

        foreach (var domain in new[] { "shop.example.com", "a.wild.example.org", "upload.example.org", "tagged.example.org" })
        {
            Assert.Empty(conformance.Check(Token, await InvokeAsync(Token, $$"""{"domain": "{{domain}}"}""")));
        }
    }

    [Theory]
    [InlineData("""{"certificateId": "a", "nosuch": 1}""", "nosuch is not declared")]
    [InlineData("""{"certificateId": 1}""", "certificateId is no string")]
    [InlineData("""{"domain": "a"}""", "certificateId is required and missing")]
    [InlineData("""{"certificateId": "a", "status": 100000000001}""", "status is no 32-bit integer")]
    [InlineData("""{"certificateId": "a", "deployable": "true"}""", "deployable is no boolean")]
    [InlineData("""{"certificateId": "a", "submittedData": {}}""", "submittedData is not secret")]
    [InlineData("""{"certificateId": "a"}""", "domains is a list or map and missing")]
    [InlineData("""{"certificateId": "a", "certificateExtra": {"smCert": true}}""", "smCert is no 32-bit integer")]
    public void Check_OfAnAnswerThatDoesNotConform_SaysSo(string json, string violation)
    {
        var conformance = new SchemaConformance(_schema.RootElement);

        Assert.Contains(conformance.Check("tencentssl:index:getCertificate", Structs.Parse(json)), text => text.EndsWith(violation, StringComparison.Ordinal));
    }

    private async Task<Struct> InvokeAsync(string token, string json)
    {
        var response = await _provider!.InvokeAsync(new InvokeRequest { Tok = token, Args = Structs.Parse(json) }, default, TestContext.Current.CancellationToken);
        Assert.Empty(response.Failures);
        return Struct.Parser.ParseFrom(response.Return);
    }

    /// <summary>An output that no fixture ever has would be conformant without being tested.</summary>
    private void AssertAllSeen(SchemaConformance conformance, string token, string[] except)
    {
        var outputs = _schema.RootElement.GetProperty("functions").GetProperty(token).GetProperty("outputs").GetProperty("properties");

        Assert.Equal(except, outputs.EnumerateObject().Select(output => output.Name).Where(name => !conformance.Seen.Contains($"{token}.{name}")));
    }

    private sealed class NoEnvironment : IEnvironment
    {
        public string HomeDirectory => "";

        public string? GetVariable(string name) => null;
    }
}
