using System.Globalization;
using TencentSsl.Api;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Transport;
using TencentSsl.Plugin.Tests.Support;
using TencentSsl.StandIns.SslApi;
using TencentSsl.StandIns.SslApi.Usage;

namespace TencentSsl.Plugin.Tests.Functions.Usage;

public sealed class GetCertificateUsageTests : IAsyncLifetime
{
    private const string Token = "tencentssl:index:getCertificateUsage";

    private readonly PluginUnderTest _plugin = new(DateTimeOffset.UtcNow);
    private SslApiServer _server = null!;
    private SslApiClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SslApiServer.StartAsync(new SslApiOptions { RequestsPerSecond = 0 }, TestContext.Current.CancellationToken);
        var endpoint = ApiEndpoint.Parse(_server.Endpoint.GetLeftPart(UriPartial.Authority));
        var credentials = new StaticCredentialProvider(new ApiCredentials(Account.Default.SecretId, Account.Default.SecretKey, null, null, "test"));
        _client = new SslApiClient(new ApiCaller(
            new ApiCallerSettings(endpoint, TimeProvider.System, () => 0.5),
            credentials,
            HttpHandlerFactory.Create(endpoint, ProxySettings.None),
            new ApiClientOptions { MaxRetries = 0 }));
        _plugin.ClientsInTurn(_client);
        _plugin.Configure("{}");
    }

    public async ValueTask DisposeAsync()
    {
        _plugin.Dispose();
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Invoke_OfAllTypes_GivesOneShape()
    {
        _server.Usage.Put("a", new UsagePlan(SampleUsage.AllTypes));

        var outputs = (await _plugin.InvokeAsync("""{"certificateId": "a"}""", Token)).Return.Fields;

        Assert.Equal(12, outputs["total"].NumberValue);
        Assert.True(outputs["complete"].BoolValue);
        Assert.Equal(
            ["apigateway", "cdn", "clb", "cos", "ddos", "live", "tcb", "teo", "tke", "tse", "vod", "waf"],
            outputs["countsByType"].StructValue.Fields.Keys.Order(StringComparer.Ordinal));
        Assert.All(outputs["resources"].ListValue.Values, resource =>
        {
            Assert.Equal("a", resource.StructValue.Fields["certificateId"].StringValue);
            Assert.NotEmpty(resource.StructValue.Fields["resourceId"].StringValue);
        });
        var secret = outputs["resources"].ListValue.Values.Single(item => item.StructValue.Fields["resourceType"].StringValue == "tke").StructValue.Fields;
        Assert.Equal(("cls-1", "default", "tls", "ap-tokyo"), (secret["clusterId"].StringValue, secret["namespace"].StringValue, secret["secret"].StringValue, secret["region"].StringValue));
        Assert.Equal("web", Assert.Single(secret["ingresses"].ListValue.Values).StringValue);
        Assert.Equal("tke.example.com", Assert.Single(secret["domains"].ListValue.Values).StringValue);
        Assert.True(DateTimeOffset.TryParse(outputs["cachedAt"].StringValue, CultureInfo.InvariantCulture, out _));
    }

    [Fact]
    public async Task Invoke_OfALoadBalancer_GivesListenersAndRulesOfTheCertificateAlone()
    {
        _server.Usage.Put("a", new UsagePlan(SampleUsage.Small));

        var outputs = (await _plugin.InvokeAsync("""{"certificateId": "a", "resourceTypes": ["clb"]}""", Token)).Return.Fields;

        Assert.Equal(
            [("lbl-1", ""), ("lbl-2", "loc-1")],
            outputs["resources"].ListValue.Values.Select(item => item.StructValue.Fields).Select(item => (item["listenerId"].StringValue, item.TryGetValue("ruleId", out var rule) ? rule.StringValue : "")));
    }

    [Fact]
    public async Task Invoke_OfATaskThatTakesPolls_WaitsLongerEachTime()
    {
        _server.Usage.Put("a", new UsagePlan(SampleUsage.Small) { Polls = 2 });

        var call = _plugin.InvokeAsync("""{"certificateIds": ["a", "b"]}""", Token);
        await _plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(1));
        await _plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(1.5));

        Assert.Equal(3, (await call.WithinReason()).Return.Fields["total"].NumberValue);
        Assert.Equal(3, Actions.Count(action => action == "DescribeCertificateBindResourceTaskResult"));
        Assert.Single(Actions, "DescribeCertificateBindResourceTaskDetail");
    }

    [Fact]
    public async Task Invoke_WithATaskThatFails_StillGivesTheOthers()
    {
        _server.Usage.Put("a", new UsagePlan(SampleUsage.Small));
        _server.Usage.Put("b", new UsagePlan { Error = "FailedOperation.Internal" });

        var outputs = (await _plugin.InvokeAsync("""{"certificateIds": ["a", "b"]}""", Token)).Return.Fields;

        Assert.Equal(3, outputs["total"].NumberValue);
        Assert.False(outputs["complete"].BoolValue);
        Assert.Equal(
            "certificate \"b\": the service's look-up failed: FailedOperation.Internal: The stand-in was told to fail.",
            Assert.Single(outputs["problems"].ListValue.Values).StringValue);
    }

    [Fact]
    public async Task Invoke_OnePollFails_TheNextOnesGoOn()
    {
        _server.Usage.Put("a", new UsagePlan(SampleUsage.Small) { Polls = 2 });
        var call = _plugin.InvokeAsync("""{"certificateId": "a"}""", Token);
        await _plugin.Time.NextWaitAsync(TimeSpan.FromSeconds(1));
        _server.Faults.Add("InternalError", 1);
        _plugin.Time.Advance(TimeSpan.FromSeconds(1));
        await _plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(1.5));
        await _plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(2.25));

        var outputs = (await call.WithinReason()).Return.Fields;

        Assert.Equal(3, outputs["total"].NumberValue);
        Assert.True(outputs["complete"].BoolValue);
    }

    [Fact]
    public async Task Invoke_ThatFails_NamesTheCertificates()
    {
        _server.Faults.Add("AuthFailure.UnauthorizedOperation");

        var failure = await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => _plugin.InvokeAsync("""{"certificateIds": ["a", "b", "c", "d"]}""", Token));

        Assert.StartsWith("getCertificateUsage \"a\", \"b\", \"c\" and 1 more: AuthFailure.UnauthorizedOperation", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_OfATaskThatNeverEnds_IsNotComplete()
    {
        _server.Usage.Put("a", new UsagePlan(SampleUsage.Small) { Polls = int.MaxValue });

        var call = _plugin.InvokeAsync("""{"certificateId": "a", "expect": {"used": false}}""", Token);
        await _plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(1));
        _plugin.Time.Advance(TimeSpan.FromSeconds(100));

        var failure = Assert.Single((await call.WithinReason()).Failures);
        Assert.Equal("expect.used", failure.Property);
        Assert.Equal(
            "certificate \"a\" is not known to be used or not (certificate \"a\": the service's look-up was still running after 48 s), expected not to be used",
            failure.Reason);
    }

    [Fact]
    public async Task Invoke_OfMoreThanAPage_ReadsAll()
    {
        var domains = string.Join(", ", Enumerable.Range(0, 250).Select(number => $$"""{"Domain": "d{{number}}.example.com"}"""));
        _server.Usage.Put("a", new UsagePlan($$"""{"CDN": [{"TotalCount": 250, "InstanceList": [{{domains}}]}]}"""));

        Assert.Equal(250, (await _plugin.InvokeAsync("""{"certificateId": "a"}""", Token)).Return.Fields["total"].NumberValue);
    }

    [Theory]
    [InlineData(null, "1")]
    [InlineData(3600, "1")]
    [InlineData(60, "1,0")]
    [InlineData(0, "0")]
    public async Task Invoke_WithAnAge_TakesAKeptLookUpOnlyIfItIsYounger(int? age, string cache)
    {
        _server.Usage.Put("a", new UsagePlan(SampleUsage.Small) { CachedFor = TimeSpan.FromMinutes(10) });

        await _plugin.InvokeAsync($$"""{"certificateId": "a"{{(age is null ? "" : $", \"maxAgeSeconds\": {age}")}}}""", Token);

        Assert.Equal(cache, string.Join(',', _server.Requests.All
            .Where(request => request.Action == "CreateCertificateBindResourceSyncTask")
            .Select(request => request.Parameters!.Contains("\"IsCache\":0", StringComparison.Ordinal) ? "0" : "1")));
    }

    [Theory]
    [InlineData("""{"used": true}""", "b", "expect.used", "certificate \"b\" is used nowhere, expected to be used")]
    [InlineData("""{"used": false}""", "a", "expect.used", "certificate \"a\" is used (clb lb-1 in ap-singapore and 2 more), expected not to be used")]
    [InlineData("""{"resourceTypes": ["clb", "teo"]}""", "a", "expect.resourceTypes[1]", "certificate \"a\" is not used in teo, expected to be used there")]
    [InlineData("""{"regions": ["ap-singapore", "ap-tokyo"]}""", "a", "expect.regions[1]", "certificate \"a\" is not used in ap-tokyo, expected to be used there")]
    public async Task Expect_WhatIsNotSo_IsUnmet(string expect, string id, string property, string reason)
    {
        _server.Usage.Put("a", new UsagePlan(SampleUsage.Small));

        var failure = Assert.Single((await _plugin.InvokeAsync($$"""{"certificateId": "{{id}}", "expect": {{expect}}}""", Token)).Failures);

        Assert.Equal((property, reason), (failure.Property, failure.Reason));
    }

    [Fact]
    public async Task Expect_OfAListWithAnError_IsUnmet()
    {
        _server.Usage.Put("a", new UsagePlan("""{"CLB": [{"Region": "ap-tokyo", "TotalCount": 1, "Error": "no permission", "InstanceList": [{"LoadBalancerId": "lb-1"}]}]}"""));

        var failure = Assert.Single((await _plugin.InvokeAsync("""{"certificateId": "a", "expect": {"resourceTypes": ["clb"]}}""", Token)).Failures);

        Assert.Equal(
            "certificate \"a\" is not known in full to be used (certificate \"a\", clb in ap-tokyo: no permission) in clb, expected to be used there",
            failure.Reason);
    }

    [Theory]
    [InlineData("{}", "certificateId", "missing argument certificateId or certificateIds")]
    [InlineData("""{"certificateId": "a", "certificateIds": ["b"]}""", "certificateIds", "certificateIds must not be given together with certificateId")]
    [InlineData("""{"certificateId": "a", "resourceTypes": ["CLB"]}""", "resourceTypes[0]", "resourceTypes[0] must be one of clb, cdn, waf, ddos, live, vod, tke, apigateway, tcb, teo, cos, tse, not \"CLB\"")]
    public async Task Invoke_WithWrongArguments_FailsWithoutARequest(string arguments, string property, string reason)
    {
        var failure = Assert.Single((await _plugin.InvokeAsync(arguments, Token)).Failures);

        Assert.Equal((property, reason), (failure.Property, failure.Reason));
        Assert.Empty(_server.Requests.All);
    }

    [Fact]
    public async Task Invoke_OfTooManyCertificates_Fails()
    {
        var ids = string.Join(", ", Enumerable.Range(0, 101).Select(number => $"\"cert{number}\""));

        Assert.Equal("certificateIds must have at most 100 ids, not 101", Assert.Single((await _plugin.InvokeAsync($$"""{"certificateIds": [{{ids}}]}""", Token)).Failures).Reason);
    }

    private IEnumerable<string> Actions => _server.Requests.All.Select(request => request.Action);
}
