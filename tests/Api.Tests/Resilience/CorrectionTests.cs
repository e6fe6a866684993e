using TencentSsl.Api.Credentials;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Resilience;

/// <summary>The two faults that the client can put right itself: a wrong clock and keys that have ended.</summary>
public sealed class CorrectionTests
{
    [Theory]
    [InlineData(3600)]
    [InlineData(-3600)]
    [InlineData(40 * 86_400)]
    public async Task CallAsync_WrongClock_IsLearntOnceAndKept(int skewSeconds)
    {
        var skew = TimeSpan.FromSeconds(skewSeconds);
        using var harness = new Harness();
        harness.Http.Then(Replies.SignatureExpire(skew)).Then(Replies.Certificate);

        await harness.RunAsync();
        harness.Clock.Advance(TimeSpan.FromSeconds(100));
        await harness.RunAsync();

        Assert.Equal(
            [TimeSpan.Zero, skew, skew],
            harness.Http.Requests.Select(request => DateTimeOffset.FromUnixTimeSeconds(request.Timestamp) - request.Time));
        Assert.Equal(TimeSpan.Zero, harness.Waits[0]);
    }

    [Fact]
    public async Task CallAsync_ClockThatStaysWrong_FailsAfterOneCorrection()
    {
        using var harness = new Harness();
        harness.Http.Then(Replies.SignatureExpire(TimeSpan.FromHours(1)));

        var exception = await harness.FailAsync();

        Assert.Equal(("AuthFailure.SignatureExpire", 2), (exception.Failure.Code, exception.Attempts));
        Assert.Contains("Set this machine's clock", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallAsync_ClockThatChangesLater_IsLearntAgain()
    {
        using var harness = new Harness();
        harness.Http
            .Then(Replies.SignatureExpire(TimeSpan.FromHours(1))).Then(Replies.Certificate)
            .Then(Replies.SignatureExpire(TimeSpan.FromHours(2))).Then(Replies.Certificate);

        await harness.RunAsync();
        await harness.RunAsync();

        Assert.Equal(TimeSpan.FromHours(2), DateTimeOffset.FromUnixTimeSeconds(harness.Http.Requests[3].Timestamp) - harness.Http.Requests[3].Time);
    }

    [Fact]
    public async Task CallAsync_WrongClockWithoutTheServicesTime_FailsAtOnce()
    {
        using var harness = new Harness();
        harness.Http.Then(Replies.Error("AuthFailure.SignatureExpire"));

        Assert.Equal(1, (await harness.FailAsync()).Attempts);
    }

    [Fact]
    public async Task CallAsync_RejectedToken_IsReplacedOnce()
    {
        var credentials = new ScriptedCredentials();
        using var harness = new Harness(credentials: credentials);
        harness.Http.Then(Replies.Error("AuthFailure.TokenFailure")).Then(Replies.Certificate);

        await harness.RunAsync();

        Assert.Equal(["token-1", "token-2"], harness.Http.Requests.Select(request => request.Headers["X-TC-Token"]));
        Assert.Contains("Credential=id-2/", harness.Http.Requests[1].Authorization, StringComparison.Ordinal);
        Assert.Equal((1, TimeSpan.Zero), (credentials.Invalidations, harness.Waits[0]));
    }

    [Fact]
    public async Task CallAsync_TokenRejectedTwice_Fails()
    {
        using var harness = new Harness(credentials: new ScriptedCredentials());
        harness.Http.Then(Replies.Error("AuthFailure.TokenFailure"));

        var exception = await harness.FailAsync();

        Assert.Equal(("AuthFailure.TokenFailure", ErrorClass.Credentials, 2), (exception.Failure.Code, exception.Failure.Class, exception.Attempts));
    }

    [Fact]
    public async Task CallAsync_PermanentTokenRejected_FailsAtOnce()
    {
        using var harness = new Harness(credentials: new ScriptedCredentials(permanent: true));
        harness.Http.Then(Replies.Error("AuthFailure.TokenFailure"));

        Assert.Equal(1, (await harness.FailAsync()).Attempts);
    }

    [Fact]
    public async Task CallAsync_ReplacementFails_TellsWhy()
    {
        var credentials = new ScriptedCredentials();
        using var harness = new Harness(credentials: credentials);
        harness.Http.Then((clock, request, cancellationToken) =>
        {
            credentials.Before = _ => throw new CredentialsException("the role is gone");
            return Replies.Error("AuthFailure.TokenFailure")(clock, request, cancellationToken);
        });

        var exception = await harness.FailAsync();

        Assert.StartsWith("the role is gone (endpoint ", exception.Message, StringComparison.Ordinal);
        Assert.Equal((FailureKind.Credentials, 1), (exception.Failure.Kind, exception.Attempts));
        Assert.IsType<CredentialsException>(exception.InnerException);
    }

    [Fact]
    public async Task CallAsync_NoCredentials_FailsWithoutARequest()
    {
        using var harness = new Harness(credentials: new ScriptedCredentials { Before = _ => throw new CredentialsException("none found") });
        harness.Http.Then(Replies.Certificate);

        var exception = await harness.FailAsync();

        Assert.Equal("none found (endpoint ssl.intl.tencentcloudapi.com)", exception.Message);
        Assert.Equal((FailureKind.Credentials, ErrorClass.Credentials, 0), (exception.Failure.Kind, exception.Failure.Class, exception.Attempts));
        Assert.Empty(harness.Http.Requests);
    }

    [Fact]
    public async Task CallAsync_WrongClockAndRejectedTokenAndFaults_AreAllPutRight()
    {
        using var harness = new Harness(Harness.Unpaced with { MaxRetries = 1 }, new ScriptedCredentials());
        harness.Http
            .Then(Replies.SignatureExpire(TimeSpan.FromHours(1)))
            .Then(Replies.Error("AuthFailure.TokenFailure"))
            .Then(Replies.Html502)
            .Then(Replies.Error("RequestLimitExceeded"))
            .Then(Replies.Certificate);

        await harness.RunAsync();

        Assert.Equal(5, harness.Http.Requests.Count);
    }

    [Theory]
    [InlineData("AuthFailure.TokenFailure")]
    [InlineData("AuthFailure.SignatureExpire")]
    public async Task CallAsync_NoRetriesWanted_PutsNothingRight(string code)
    {
        using var harness = new Harness(Harness.Unpaced with { MaxRetries = 0 }, new ScriptedCredentials());
        harness.Http.Then(code.EndsWith("Expire", StringComparison.Ordinal) ? Replies.SignatureExpire(TimeSpan.FromHours(1)) : Replies.Error(code));

        Assert.Equal(1, (await harness.FailAsync()).Attempts);
    }
}
