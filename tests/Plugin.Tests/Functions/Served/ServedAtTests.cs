using System.Globalization;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Tests.Support;
using TencentSsl.StandIns.SslApi.Tls;

namespace TencentSsl.Plugin.Tests.Functions.Served;

public sealed class ServedAtTests
{
    private static readonly DateTimeOffset Begin = PluginUnderTest.Now.AddDays(-100);
    private static readonly DateTimeOffset End = PluginUnderTest.Now.AddDays(100);

    private readonly PluginUnderTest _plugin = PluginUnderTest.With(new()
    {
        CertificateId = "a",
        Status = 1,
        Domain = "www.example.com",
        SubjectAltName = ["example.com"],
        CertBeginTime = ApiTime(Begin),
        CertEndTime = ApiTime(End),
    });

    [Fact]
    public async Task Expect_AnEndpointThatServesIt_IsMet()
    {
        await using var endpoint = Serving(Begin, End, "www.example.com", "example.com");

        Assert.Empty((await InvokeAsync(endpoint)).Failures);
    }

    [Fact]
    public async Task Expect_AnEndpointWithTheOldCertificate_SaysWhichItServes()
    {
        await using var endpoint = Serving(Begin, PluginUnderTest.Now.AddDays(7), "www.example.com", "example.com");

        var failure = Assert.Single((await InvokeAsync(endpoint)).Failures);

        Assert.Equal("expect.servedAt[0]", failure.Property);
        Assert.Equal(
            $"certificate \"a\" (www.example.com): www.example.com:{endpoint.Port} (127.0.0.1) serves a certificate that ends 2026-12-01T16:30:00Z, not this one (ends 2027-03-04T16:30:00Z)",
            failure.Reason);
    }

    [Fact]
    public async Task Expect_AnEndpointWithOtherNames_SaysWhich()
    {
        await using var endpoint = Serving(Begin, End, "www.example.com");

        Assert.EndsWith(
            "serves a certificate for www.example.com, not this one (for example.com, www.example.com)",
            Assert.Single((await InvokeAsync(endpoint)).Failures).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expect_AnEndpointThatBeganEarlier_SaysWhen()
    {
        await using var endpoint = Serving(Begin.AddDays(-1), End, "www.example.com", "example.com");

        Assert.EndsWith(
            "serves a certificate that begins 2026-08-15T16:30:00Z, not this one (begins 2026-08-16T16:30:00Z)",
            Assert.Single((await InvokeAsync(endpoint)).Failures).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expect_AnEndpointThatCannotBeReached_IsUnmetWithTheReason()
    {
        await using var endpoint = TlsEndpoint.Start(TlsFault.Reset);

        Assert.EndsWith("reset the connection during the TLS handshake", Assert.Single((await InvokeAsync(endpoint)).Failures).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_WithoutEndpoints_FailsAtTheArgument()
    {
        var failure = Assert.Single((await _plugin.InvokeAsync("""{"certificateId": "a", "waitForServed": {}}""")).Failures);

        Assert.Equal("waitForServed", failure.Property);
        Assert.Empty(_plugin.Requests);
    }

    [Fact]
    public async Task Wait_DuringAPreview_SaysOnceThatTheUpdateWaits()
    {
        await using var engine = await EngineStandIn.StartAsync();
        _plugin.Service.Handshake(new ProviderHandshakeRequest { EngineAddress = engine.Address });
        await using var endpoint = Serving(Begin, PluginUnderTest.Now.AddDays(7), "www.example.com", "example.com");

        var response = await InvokeAsync(endpoint, "{}", isPreview: true);

        Assert.Empty(response.Failures);
        Assert.StartsWith(
            "certificate \"a\" (www.example.com) is not served everywhere yet; `pulumi up` waits for it: ",
            (await engine.ReadAsync()).Message,
            StringComparison.Ordinal);
        Assert.Equal(1, endpoint.Asked);
    }

    [Fact]
    public async Task Wait_DuringAnUpdate_LooksUntilItIsServed()
    {
        await using var endpoint = Serving(Begin, PluginUnderTest.Now.AddDays(7), "www.example.com", "example.com");

        var call = InvokeAsync(endpoint, """{"pollSeconds": 20}""");
        await _plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(20));
        endpoint.Serve("", TlsCertificates.Create(Begin, End, "www.example.com", "example.com"));
        await _plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(20));

        Assert.Empty((await call.WithinReason()).Failures);
    }

    [Fact]
    public async Task Wait_BeyondItsTime_FailsWithWhatIsServed()
    {
        await using var endpoint = Serving(Begin, PluginUnderTest.Now.AddDays(7), "www.example.com", "example.com");

        var call = InvokeAsync(endpoint, """{"timeoutSeconds": 35, "pollSeconds": 20}""");
        await _plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(20));
        await _plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(15));

        var failure = Assert.Single((await call.WithinReason()).Failures);
        Assert.Equal("expect.servedAt[0]", failure.Property);
        Assert.EndsWith("not this one (ends 2027-03-04T16:30:00Z), after a wait of 35 s", failure.Reason, StringComparison.Ordinal);
    }

    private static string ApiTime(DateTimeOffset moment) =>
        moment.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static TlsEndpoint Serving(DateTimeOffset begin, DateTimeOffset end, params string[] names)
    {
        var endpoint = TlsEndpoint.Start();
        endpoint.Serve("", TlsCertificates.Create(begin, end, names));
        return endpoint;
    }

    private Task<Pulumirpc.InvokeResponse> InvokeAsync(TlsEndpoint endpoint, string? wait = null, bool isPreview = false) =>
        _plugin.InvokeAsync(new InvokeRequest
        {
            Tok = PluginUnderTest.GetCertificate,
            Preview = isPreview,
            Args = Structs.Parse($$"""
                {
                  "certificateId": "a",
                  "expect": {"servedAt": [{"host": "www.example.com", "address": "127.0.0.1", "port": {{endpoint.Port}}}]}
                  {{(wait is null ? "" : $", \"waitForServed\": {wait}")}}
                }
                """),
        });
}
