using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using TencentSsl.Plugin.Tests.Support;
using TencentSsl.StandIns.SslApi.Tls;

namespace TencentSsl.Plugin.Tests.Functions.Served;

public sealed class GetServedCertificateTests
{
    private const string Token = "tencentssl:index:getServedCertificate";

    private readonly PluginUnderTest _plugin = new();

    public GetServedCertificateTests() => _plugin.Configure("{}");

    [Fact]
    public async Task Invoke_OfAnEndpoint_GivesWhatItServesWithoutTheApi()
    {
        await using var endpoint = Serving(days: 40, "www.example.com");

        var outputs = (await InvokeAsync(endpoint)).Return.Fields;

        Assert.Equal("CN=www.example.com", outputs["subject"].StringValue);
        Assert.Equal("2027-01-03T16:30:00Z", outputs["notAfter"].StringValue);
        Assert.Equal(40, outputs["daysRemaining"].NumberValue);
        Assert.True(outputs["valid"].BoolValue);
        Assert.False(outputs["trusted"].BoolValue);
        Assert.Single(outputs["trustProblems"].ListValue.Values);
        Assert.Equal("127.0.0.1", outputs["address"].StringValue);
        Assert.Equal("CN=www.example.com", Assert.Single(outputs["chain"].ListValue.Values).StructValue.Fields["subject"].StringValue);
        Assert.Single(outputs["answers"].ListValue.Values);
        Assert.Empty(outputs["unmetExpectations"].ListValue.Values);
        Assert.Empty(_plugin.Requests);
    }

    [Theory]
    [InlineData("::1", "::1")]
    [InlineData("0:0:0:0:0:0:0:1", "::1")]
    public async Task Invoke_OfAnIpv6Address_IsAnsweredByIt(string host, string address)
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "needs IPv6");
        await using var endpoint = TlsEndpoint.Start(address: IPAddress.IPv6Loopback);
        using var certificate = TlsCertificates.Create(PluginUnderTest.Now.AddDays(-1), PluginUnderTest.Now.AddDays(40), "::1");
        endpoint.Serve("", certificate);

        var response = await _plugin.InvokeAsync($$"""{"host": "{{host}}", "port": {{endpoint.Port}}}""", Token);

        Assert.Empty(response.Failures);
        Assert.Equal(address, response.Return.Fields["address"].StringValue);
        Assert.Equal(["::1"], response.Return.Fields["domains"].ListValue.Values.Select(value => value.StringValue));
    }

    [Fact]
    public async Task Invoke_WithUnmetExpectations_FailsWithAll()
    {
        await using var endpoint = Serving(days: 3, "www.example.com");

        var response = await InvokeAsync(endpoint, """{"valid": true, "trusted": true, "minDaysRemaining": 14, "domains": ["api.example.com"]}""");

        var label = $"the certificate at www.example.com:{endpoint.Port} (127.0.0.1)";
        Assert.Equal(
            [
                ("expect.minDaysRemaining", $"{label} has 3 days remaining (until 2026-11-27T16:30:00Z), expected at least 14"),
                ("expect.domains[0]", $"{label} does not cover \"api.example.com\", only www.example.com"),
                ("expect.trusted", $"{label} is not trusted: the chain ends in a root that this machine does not trust, expected a trusted certificate"),
            ],
            response.Failures.Select(failure => (failure.Property, failure.Reason)));
    }

    [Fact]
    public async Task Invoke_ToWarn_ListsWhatIsUnmet()
    {
        await using var endpoint = Serving(days: -1, "www.example.com");

        var response = await InvokeAsync(endpoint, """{"valid": true, "onUnmet": "warn"}""");

        Assert.Empty(response.Failures);
        Assert.Equal(
            $"the certificate at www.example.com:{endpoint.Port} (127.0.0.1) has expired (on 2026-11-23T16:30:00Z), expected a valid certificate (expect.valid)",
            Assert.Single(response.Return.Fields["unmetExpectations"].ListValue.Values).StringValue);
    }

    [Fact]
    public async Task Invoke_OfWhatAnswersNoTls_IsUnavailable()
    {
        await using var endpoint = TlsEndpoint.Start(TlsFault.NoTls);

        var error = await Assert.ThrowsAsync<RpcException>(() => InvokeAsync(endpoint));

        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.Equal($"getServedCertificate \"www.example.com\": www.example.com:{endpoint.Port} (127.0.0.1) answers, but not with TLS", error.Status.Detail);
    }

    [Fact]
    public async Task Invoke_OfWhatHangs_RunsOutOfTime()
    {
        await using var endpoint = TlsEndpoint.Start(TlsFault.Hang);

        var call = InvokeAsync(endpoint);
        while (endpoint.Asked == 0)
        {
            await Task.Yield();
        }

        await _plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(StatusCode.DeadlineExceeded, (await Assert.ThrowsAsync<RpcException>(() => call)).StatusCode);
    }

    [Theory]
    [InlineData("""{"host": "https://www.example.com"}""", "host")]
    [InlineData("""{"host": "*.example.com"}""", "host")]
    [InlineData("""{"host": "www.example.com", "port": 0}""", "port")]
    [InlineData("""{"host": "www.example.com", "address": "other.example.com"}""", "address")]
    [InlineData("""{"host": "www.example.com", "timeoutSeconds": 0}""", "timeoutSeconds")]
    [InlineData("""{"host": "www.example.com", "expect": {"statuses": ["Issued"]}}""", "expect.statuses")]
    public async Task Invoke_WithAWrongArgument_FailsAtIt(string arguments, string property) =>
        Assert.Equal(property, Assert.Single((await _plugin.InvokeAsync(arguments, Token)).Failures).Property);

    private static TlsEndpoint Serving(int days, params string[] names)
    {
        var endpoint = TlsEndpoint.Start();
        endpoint.Serve("", TlsCertificates.Create(PluginUnderTest.Now.AddDays(-90), PluginUnderTest.Now.AddDays(days), names));
        return endpoint;
    }

    private Task<Pulumirpc.InvokeResponse> InvokeAsync(TlsEndpoint endpoint, string expect = "{}") =>
        _plugin.InvokeAsync($$"""{"host": "www.example.com", "address": "127.0.0.1", "port": {{endpoint.Port}}, "expect": {{expect}}}""", Token);
}
