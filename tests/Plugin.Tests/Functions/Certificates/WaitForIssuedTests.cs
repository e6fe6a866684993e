using System.Text.Json.Nodes;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Functions.Certificates;

public sealed class WaitForIssuedTests
{
    [Fact]
    public async Task Wait_ForOneThatIsIssued_IsNone()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var response = await InvokeAsync(plugin, "{}");

        Assert.Equal("Issued", response.Return.Fields["statusKind"].StringValue);
        Assert.Single(plugin.Requests);
    }

    [Fact]
    public async Task Wait_DuringAnUpdate_LooksAgainUntilIssued()
    {
        var statuses = new Queue<int>([0, 4, 1]);
        await using var engine = await EngineStandIn.StartAsync();
        using var plugin = WithStatuses(statuses.Dequeue);
        plugin.Service.Handshake(new ProviderHandshakeRequest { EngineAddress = engine.Address });

        var call = InvokeAsync(plugin, """{"pollSeconds": 20}""");
        Assert.Equal(
            new Pulumirpc.LogRequest { Severity = Pulumirpc.LogSeverity.Info, Ephemeral = true, Message = "certificate \"a\" is UnderReview (0); waiting, 0 of at most 900 s" },
            await engine.ReadAsync());
        await plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("certificate \"a\" is DnsRecordAdded (4); waiting, 20 of at most 900 s", (await engine.ReadAsync()).Message);
        await plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal("Issued", (await call.WithinReason()).Return.Fields["statusKind"].StringValue);
        Assert.Empty(statuses);
    }

    [Theory]
    [InlineData(2, "will not be issued: its status is ReviewFailed (2), no documents")]
    [InlineData(7, "will not be issued: its status is Cancelled (7), no documents")]
    [InlineData(10, "will not be issued: its status is Revoked (10), no documents")]
    public async Task Wait_ForOneThatNeverWillBe_EndsAtOnceWithTheReason(int status, string reason)
    {
        using var plugin = WithStatuses(() => status, "no documents");

        var failure = Assert.Single((await InvokeAsync(plugin, "{}")).Failures);

        Assert.Equal("waitForIssued", failure.Property);
        Assert.Equal($"certificate \"a\" {reason}", failure.Reason);
    }

    [Fact]
    public async Task Wait_BeyondItsTime_FailsWithTheStatus()
    {
        using var plugin = WithStatuses(() => 0);

        var call = InvokeAsync(plugin, """{"timeoutSeconds": 50, "pollSeconds": 20}""");
        await plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(20));
        await plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(20));
        await plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(10));

        var failure = Assert.Single((await call.WithinReason()).Failures);
        Assert.Equal("waitForIssued.timeoutSeconds", failure.Property);
        Assert.Equal("certificate \"a\" has not been issued within 50 s: its status is UnderReview (0)", failure.Reason);
        Assert.Equal(4, plugin.Requests.Count());
    }

    [Fact]
    public async Task Wait_DuringAPreview_IsLeftToTheUpdate()
    {
        await using var engine = await EngineStandIn.StartAsync();
        using var plugin = WithStatuses(() => 0);
        plugin.Service.Handshake(new ProviderHandshakeRequest { EngineAddress = engine.Address });

        var response = await InvokeAsync(plugin, "{}", isPreview: true);

        Assert.Equal("UnderReview", response.Return.Fields["statusKind"].StringValue);
        Assert.Equal("certificate \"a\" is not issued yet, its status is UnderReview (0); `pulumi up` waits for it and then checks what is expected of it", (await engine.ReadAsync()).Message);
        Assert.Single(plugin.Requests);
    }

    [Fact]
    public async Task Wait_DuringAPreview_DoesNotJudgeWhatIsNotIssuedYet()
    {
        using var plugin = WithStatuses(() => 0);

        var response = await InvokeAsync(plugin, "{}", isPreview: true, expect: """{"valid": true, "minDaysRemaining": 30}""");

        Assert.Empty(response.Failures);
        Assert.Equal("UnderReview", response.Return.Fields["statusKind"].StringValue);
    }

    [Fact]
    public async Task Wait_DuringAPreviewOfOneThatIsIssued_JudgesIt()
    {
        using var plugin = WithStatuses(() => 1);

        var response = await InvokeAsync(plugin, "{}", isPreview: true, expect: """{"minDaysRemaining": 30}""");

        Assert.Equal("expect.minDaysRemaining", Assert.Single(response.Failures).Property);
    }

    [Theory]
    [InlineData("InternalError")]
    [InlineData("RequestLimitExceeded")]
    public async Task Wait_APollFailsForNow_GoesOn(string code)
    {
        var answers = new Queue<Func<int>>([() => 0, () => throw PluginUnderTest.ApiError(code, "down"), () => 1]);
        using var plugin = WithStatuses(() => answers.Dequeue()());

        var call = InvokeAsync(plugin, "{}");
        await plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(15));
        await plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(15));

        Assert.Equal("Issued", (await call.WithinReason()).Return.Fields["statusKind"].StringValue);
    }

    [Fact]
    public async Task Wait_APollIsRefused_EndsTheWait()
    {
        var answers = new Queue<Func<int>>([() => 0, () => throw PluginUnderTest.ApiError("AuthFailure.UnauthorizedOperation", "no")]);
        using var plugin = WithStatuses(() => answers.Dequeue()());

        var call = InvokeAsync(plugin, "{}");
        await plugin.Time.AdvanceNextWaitAsync(TimeSpan.FromSeconds(15));

        Assert.Contains("AuthFailure.UnauthorizedOperation", (await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => call)).Status.Detail, StringComparison.Ordinal);
    }

    private static PluginUnderTest WithStatuses(Func<int> next, string? message = null)
    {
        var plugin = new PluginUnderTest();
        plugin.Answer((id, _) => Task.FromResult(Fixture.Parse(new JsonObject { ["CertificateId"] = id, ["Status"] = next(), ["StatusMsg"] = message })));
        plugin.Configure("{}");
        return plugin;
    }

    private static Task<Pulumirpc.InvokeResponse> InvokeAsync(PluginUnderTest plugin, string wait, bool isPreview = false, string expect = "null") => plugin.InvokeAsync(
        new InvokeRequest
        {
            Tok = PluginUnderTest.GetCertificate,
            Args = Structs.Parse($$"""{"certificateId": "a", "waitForIssued": {{wait}}, "expect": {{expect}} }"""),
            Preview = isPreview,
        });
}
