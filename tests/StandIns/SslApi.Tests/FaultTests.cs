using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace TencentSsl.StandIns.SslApi.Tests;

public sealed class FaultTests
{
    private static readonly SignedCall Call = SignedCall.Describe("healthy1");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("RequestLimitExceeded")]
    [InlineData("LimitExceeded.RateLimitExceeded")]
    [InlineData("InternalError")]
    [InlineData("FailedOperation.NetworkError")]
    [InlineData("AuthFailure.TokenFailure")]
    public async Task ApiCode_Twice_ThenTheAnswer(string code)
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add(code, count: 2);

        Assert.Equal(code, await standIn.CodeAsync(Call));
        Assert.Equal(code, await standIn.CodeAsync(Call));
        Assert.Equal("", await standIn.CodeAsync(Call));
        Assert.Equal([code, code, null], standIn.Server.Requests.All.Select(record => record.Fault));
        Assert.Equal([code, code, null], standIn.Server.Requests.All.Select(record => record.Code));
    }

    [Fact]
    public async Task Add_ForOneCertificateForEver_OthersAnswered()
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add("InternalError", certificateId: "healthy1");

        Assert.Equal("InternalError", await standIn.CodeAsync(Call));
        Assert.Equal("", await standIn.CodeAsync(SignedCall.Describe("nearend1")));
        Assert.Equal("", await standIn.CodeAsync(SignedCall.List("{}")));
        Assert.Equal("InternalError", await standIn.CodeAsync(Call));
        standIn.Server.Faults.Clear();
        Assert.Equal("", await standIn.CodeAsync(Call));
    }

    [Fact]
    public async Task Add_WithoutAction_StsAnswersUnlessNamed()
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add("InternalError");

        Assert.Equal("", await standIn.CodeAsync(SignedCall.AssumeRole()));
        standIn.Server.Faults.Add("RequestLimitExceeded", count: 1, action: "AssumeRole");
        Assert.Equal("RequestLimitExceeded", await standIn.CodeAsync(SignedCall.AssumeRole()));
        Assert.Equal("", await standIn.CodeAsync(SignedCall.AssumeRole()));
    }

    [Fact]
    public async Task Add_RefusedRequest_DoesNotUseTheFaultUp()
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add("InternalError", count: 1);

        Assert.Equal("AuthFailure.SignatureFailure", await standIn.CodeAsync(Call with { Service = "cvm" }));
        Assert.Equal("InternalError", await standIn.CodeAsync(Call));
    }

    [Theory]
    [InlineData("no-such-fault", 1)]
    [InlineData("", 1)]
    [InlineData("stall", 0)]
    public async Task Add_Wrong_Thrown(string fault, int count)
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Throws<ArgumentException>(() => standIn.Server.Faults.Add(fault, count));
    }

    [Theory]
    [InlineData(FaultNames.Html502, HttpStatusCode.BadGateway, "text/html", "<html>")]
    [InlineData(FaultNames.Html200, HttpStatusCode.OK, "text/html", "<html>")]
    [InlineData(FaultNames.Http429, HttpStatusCode.TooManyRequests, "text/html", "<html>")]
    [InlineData(FaultNames.Http503, HttpStatusCode.ServiceUnavailable, "text/html", "<html>")]
    [InlineData(FaultNames.EmptyBody, HttpStatusCode.OK, "application/json", "")]
    [InlineData(FaultNames.NullResponse, HttpStatusCode.OK, "application/json", """{"Response":null}""")]
    [InlineData(FaultNames.TruncatedJson, HttpStatusCode.OK, "application/json", """{"Response":{"OwnerUin":""")]
    [InlineData(FaultNames.ExtraKeys, HttpStatusCode.OK, "application/json", """{"retcode":0,"retmsg":"success","Response":{"OwnerUin":""")]
    [InlineData(FaultNames.Redirect, HttpStatusCode.Redirect, "application/json", "")]
    public async Task Answer_Fault_StatusTypeAndStart(string fault, HttpStatusCode status, string type, string start)
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add(fault, count: 1);

        using var response = await standIn.SendAsync(Call);
        var text = await response.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.Equal(start.Length == 0, text.Length == 0);
        Assert.Equal(fault is FaultNames.ExtraKeys or FaultNames.NullResponse, IsJson(text));
        Assert.Equal((int)status, Assert.Single(standIn.Server.Requests.All).HttpStatus);
        Assert.Equal("", await standIn.CodeAsync(Call));
    }

    [Theory]
    [InlineData(FaultNames.Http429)]
    [InlineData(FaultNames.Http503)]
    public async Task Answer_Busy_RetryAfter(string fault)
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add(fault);

        using var response = await standIn.SendAsync(Call);

        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Answer_Redirect_ToItself()
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add(FaultNames.Redirect);

        using var response = await standIn.SendAsync(Call);

        Assert.Equal(standIn.Server.Endpoint, response.Headers.Location);
    }

    [Fact]
    public async Task Answer_Gzip_IsTheAnswerCompressed()
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add(FaultNames.Gzip);

        using var response = await standIn.SendAsync(Call);
        await using var gzip = new GZipStream(await response.Content.ReadAsStreamAsync(Cancelled), CompressionMode.Decompress);
        using var document = await JsonDocument.ParseAsync(gzip, cancellationToken: Cancelled);

        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal("shop.example.com", document.RootElement.GetProperty("Response").GetProperty("Domain").GetString());
    }

    [Fact]
    public async Task Answer_ResetBefore_ConnectionBreaksAndTheNextIsAnswered()
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add(FaultNames.ResetBeforeAnswer, count: 1);

        await Assert.ThrowsAsync<HttpRequestException>(() => standIn.SendAsync(Call));

        Assert.Equal("", await standIn.CodeAsync(Call));
        Assert.Equal([0, 200], standIn.Server.Requests.All.Select(record => record.HttpStatus));
    }

    [Fact]
    public async Task Answer_ResetMidBody_BreaksAfterTheHeaders()
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add(FaultNames.ResetMidBody, count: 1);

        using var response = await standIn.SendAsync(Call);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal(HttpRequestError.ResponseEnded, error.HttpRequestError);
    }

    [Fact]
    public async Task Answer_Stall_NothingUntilTheStandInStops()
    {
        var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add(FaultNames.Stall);

        var answer = standIn.SendAsync(Call);
        await standIn.Server.Requests.WaitForCountAsync(1, Cancelled);
        standIn.Clock.Advance(TimeSpan.FromDays(1));

        Assert.False(answer.IsCompleted);
        await standIn.Server.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
        await standIn.DisposeAsync();
    }

    [Fact]
    public async Task Answer_SlowBody_PieceByPiece()
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add(FaultNames.SlowBody);

        using var response = await standIn.SendAsync(Call);
        await using var body = await response.Content.ReadAsStreamAsync(Cancelled);
        var start = new byte[16];
        await body.ReadExactlyAsync(start, Cancelled);
        var next = body.ReadAsync(new byte[16], Cancelled).AsTask();

        Assert.Equal("""{"Response":{"Ow""", Encoding.UTF8.GetString(start));
        Assert.False(next.IsCompleted);
        while (!next.IsCompleted)
        {
            standIn.Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        Assert.True(await next > 0);
    }

    [Fact]
    public async Task Answer_HugeBody_FiftyMebibytesOfJson()
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add(FaultNames.HugeBody);

        using var response = await standIn.SendAsync(Call);
        await using var body = await response.Content.ReadAsStreamAsync(Cancelled);
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: Cancelled);

        Assert.Equal(50 * 1024 * 1024, response.Content.Headers.ContentLength);
        Assert.Equal(JsonValueKind.String, document.RootElement.GetProperty("Response").GetProperty("Padding").ValueKind);
    }

    [Fact]
    public async Task Answer_EndlessBody_GoesOnBeyondTheHugeOne()
    {
        await using var standIn = await StandIn.StartAsync();
        standIn.Server.Faults.Add(FaultNames.EndlessBody);
        var buffer = new byte[1024 * 1024];

        using var response = await standIn.SendAsync(Call);
        await using var body = await response.Content.ReadAsStreamAsync(Cancelled);
        for (var i = 0; i < 60; i++)
        {
            await body.ReadExactlyAsync(buffer, Cancelled);
        }

        Assert.Null(response.Content.Headers.ContentLength);
        Assert.All(buffer, letter => Assert.Equal((byte)'x', letter));
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
