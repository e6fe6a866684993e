using System.Net;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Diagnostics;

/// <summary>Keys, tokens, signatures and personal data are canaries here, and everything that talks is listened to.</summary>
public sealed class CanaryTests
{
    private static readonly string Token = "CANARYTOKEN" + new string('t', 4000);

    private static readonly Dictionary<string, Reply> Scenarios = new(StringComparer.Ordinal)
    {
        ["answer with submitted data"] = Replies.Json("""{"Response":{"SubmittedData":{"KeyPassword":"CANARY"},"DvAuthDetail":{"DvAuthValue":"CANARY"},"RequestId":"r"}}"""),
        ["answer cut short"] = Replies.Json("""{"Response":{"SubmittedData":{"KeyPassword":"CANARY"},"""),
        ["answer with an unreadable member"] = Replies.Json("""{"Response":{"SubmittedData":{"KeyPassword":{"CANARY":"CANARY"}}}}"""),
        ["answer without Response"] = Replies.Json("""{"SubmittedData":{"KeyPassword":"CANARY"}}"""),
        ["answer that is a list"] = Replies.Json("""[{"KeyPassword":"CANARY"}]"""),
        ["answer with status 500"] = Replies.Page(HttpStatusCode.InternalServerError, """{"Response":{"SubmittedData":{"KeyPassword":"CANARY"}}}"""),
        ["error that repeats keys"] = Quote(request => $"bad {Harness.SecretId} {Harness.SecretKey} {Token}", text => Replies.Error("InvalidParameter", text)),
        ["error whose code repeats keys"] = Quote(request => Harness.SecretKey, text => Replies.Error(text)),
        ["page that repeats the request"] = Echo(HttpStatusCode.BadGateway, ""),
        ["page that repeats the request far down"] = Echo(HttpStatusCode.BadGateway, new string('<', 180)),
        ["page with 200 that repeats the request"] = Echo(HttpStatusCode.OK, "<html>"),
        ["page that repeats a long token first"] = Quote(_ => $"<p>{Token}</p>", text => Replies.Page(HttpStatusCode.Forbidden, text)),
        ["rejected token"] = Quote(request => request.Headers["X-TC-Token"], text => Replies.Error("AuthFailure.TokenFailure", text)),
        ["no answer"] = Replies.Stall,
    };

    public static TheoryData<string> ScenarioNames => [.. Scenarios.Keys];

    /// <summary>Gets everything that holds secrets or data of others, and might be printed by mistake.</summary>
    public static IEnumerable<object> Holders
    {
        get
        {
            var data = new SubmittedData { KeyPassword = "CANARY", AdminEmail = "CANARY", DomainList = ["CANARY"] };
            var record = new DvAuth { DvAuthKey = "CANARY", DvAuthValue = "CANARY", DvAuthPath = "CANARY" };
            var detail = new DvAuthDetail { DvAuthKey = "CANARY", DvAuthValue = "CANARY", DvAuthPath = "CANARY", DvAuths = [record] };
            var certificate = new Certificate { SubmittedData = data, DvAuthDetail = detail, DvRevokeAuthDetail = [record] };
            var credentials = new ApiCredentials("CANARY", "CANARY", "CANARY");
            var keys = new TemporaryKeys { TmpSecretId = "CANARY", TmpSecretKey = "CANARY", Token = "CANARY" };
            return
            [
                data, record, detail, certificate, credentials, keys,
                new ResponseEnvelope<Certificate>(certificate),
                new AssumedRole { Credentials = keys },
                new AssumeRoleRequest("arn", "name") { ExternalId = "CANARY" },
                new AssumeRoleWithWebIdentityRequest("provider", "CANARY", "arn", "name"),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(ScenarioNames))]
    public async Task CallAsync_WhateverHappens_NothingTellsASecret(string scenario)
    {
        using var harness = new Harness(Harness.Unpaced with { MaxRetries = 1 }, new StaticCredentialProvider(new ApiCredentials(Harness.SecretId, Harness.SecretKey, Token)));
        harness.Http.Then(Scenarios[scenario]);
        using var spans = new SpanListener();

        var exception = await spans.RunAsync(async () => await Record.ExceptionAsync(harness.RunAsync));

        var told = string.Join('\n', harness.Log, exception, exception?.Message, (exception as TencentCloudException)?.Failure, spans.Text);
        Assert.Contains("DescribeCertificate attempt 1", told, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", told, StringComparison.Ordinal);
        Assert.DoesNotContain("tttttttt", told, StringComparison.Ordinal);
        Assert.All(harness.Http.Requests, request => Assert.DoesNotContain(request.Authorization[^64..], told, StringComparison.Ordinal));
    }

    [Fact]
    public void ToString_WhateverHoldsSecrets_TellsNone() =>
        Assert.All(Holders, holder => Assert.DoesNotContain("CANARY", holder.ToString(), StringComparison.Ordinal));

    [Fact]
    public async Task CallAsync_Attempts_AreSpansWithWhatMayBeKnown()
    {
        using var harness = new Harness(Harness.Unpaced with { MaxRetries = 2 });
        harness.Http.Then(Replies.Error("InternalError")).Then(Replies.Stall).Then(Replies.Certificate);
        using var spans = new SpanListener();

        await spans.RunAsync(harness.RunAsync);

        Assert.Equal(
            [
                "DescribeCertificate Client Error InternalError server.address=ssl.intl.tencentcloudapi.com http.request.resend_count=0",
                "DescribeCertificate Client Error no answer server.address=ssl.intl.tencentcloudapi.com http.request.resend_count=1",
                "DescribeCertificate Client Unset  server.address=ssl.intl.tencentcloudapi.com http.request.resend_count=2",
            ],
            spans.Text.Split('\n'));
    }

    private static Reply Quote(Func<SentRequest, string> text, Func<string, Reply> reply) => (clock, request, cancellationToken) =>
        reply(text(request))(clock, request, cancellationToken);

    private static Reply Echo(HttpStatusCode status, string before) => Quote(
        request => before + string.Concat(request.Headers.Select(header => $"{header.Key}: {header.Value}\n")),
        text => Replies.Page(status, text));
}
