using System.Net;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Tests.Support;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Tests.Resilience;

/// <summary>The table of faults and what the client does about each.</summary>
public sealed class RetryTests
{
    /// <summary>Faults that stay: repeating would change nothing.</summary>
    private static readonly Dictionary<string, Reply> Lasting = new(StringComparer.Ordinal)
    {
        ["not found"] = Replies.Error("FailedOperation.CertificateNotFound"),
        ["not allowed"] = Replies.Error("AuthFailure.UnauthorizedOperation"),
        ["wrong signature"] = Replies.Error("AuthFailure.SignatureFailure"),
        ["unknown key"] = Replies.Error("AuthFailure.SecretIdNotFound"),
        ["quota"] = Replies.Error("LimitExceeded"),
        ["wrong input"] = Replies.Error("InvalidParameterValue"),
        ["new code"] = Replies.Error("SomethingNew"),
        ["error without code"] = Replies.Json("""{"Response":{"Error":{}}}"""),
        ["redirect"] = Replies.Page(HttpStatusCode.Found, ""),
        ["page with 404"] = Replies.Page(HttpStatusCode.NotFound, "<html>"),
        ["page with 407"] = Replies.Page(HttpStatusCode.ProxyAuthenticationRequired, "<html>"),
        ["page with 403"] = Replies.Page(HttpStatusCode.Forbidden, "<html>"),
        ["answer with 201"] = Replies.Page(HttpStatusCode.Created, """{"Response":{"CertificateId":"x"}}"""),
        ["too large"] = Replies.Json(new string(' ', (1024 * 1024) + 1)),
        ["untrusted"] = (_, _, _) => Task.FromException<HttpResponseMessage>(
            new HttpRequestException(HttpRequestError.SecureConnectionError, "x", new UntrustedCertificateException("x", "y"))),
    };

    public static TheoryData<string, int> PassingOnceAndTwice
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var fault in PassingFaults.BackingOff.Keys.Concat(PassingFaults.SlowingDown.Keys))
            {
                data.Add(fault, 1);
                data.Add(fault, 2);
            }

            return data;
        }
    }

    public static TheoryData<string> BackingOff => [.. PassingFaults.BackingOff.Keys];

    public static TheoryData<string> SlowingDown => [.. PassingFaults.SlowingDown.Keys];

    public static TheoryData<string> AllPassing => [.. PassingFaults.BackingOff.Keys, .. PassingFaults.SlowingDown.Keys];

    public static TheoryData<string> LastingFaults => [.. Lasting.Keys];

    [Theory]
    [MemberData(nameof(PassingOnceAndTwice))]
    public async Task CallAsync_PassingFault_SucceedsWithTheNextRequest(string fault, int times)
    {
        using var harness = new Harness();
        harness.Http.Then(Passing(fault).Reply, times).Then(Replies.Certificate);

        var certificate = await harness.RunAsync();

        Assert.Equal("Juz8JAxn", certificate.CertificateId);
        Assert.Equal(times + 1, harness.Http.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(BackingOff))]
    public async Task CallAsync_FaultThatStays_FailsAfterTheRetriesWithTheCauseFirst(string fault)
    {
        using var harness = new Harness();
        harness.Http.Then(Passing(fault).Reply);

        var exception = await harness.FailAsync();

        Assert.StartsWith(Passing(fault).Message, exception.Message, StringComparison.Ordinal);
        Assert.Equal((6, 6), (exception.Attempts, harness.Http.Requests.Count));
        Assert.InRange(exception.Elapsed, TimeSpan.Zero, Harness.Unpaced.TotalTimeout);
        Assert.Equal(ErrorClass.Retry, exception.Failure.Class);
    }

    [Theory]
    [MemberData(nameof(SlowingDown))]
    public async Task CallAsync_ThrottledForEver_FailsAtTheDeadlineWithTheCauseFirst(string fault)
    {
        using var harness = new Harness(random: () => 0.25);
        harness.Http.Then(Passing(fault).Reply);

        var exception = await harness.FailAsync();

        Assert.StartsWith(Passing(fault).Message, exception.Message, StringComparison.Ordinal);
        Assert.Contains("; gave up after 60 s", exception.Message, StringComparison.Ordinal);
        Assert.Equal(Harness.Unpaced.TotalTimeout, exception.Elapsed);
        Assert.Equal(exception.Attempts, harness.Http.Requests.Count);
        Assert.InRange(exception.Attempts, 8, 12);
        Assert.Equal(Recovery.SlowDown, exception.Failure.Recovery);
    }

    [Theory]
    [MemberData(nameof(SlowingDown))]
    public async Task CallAsync_Throttled_TriesEveryBeatAndThenLessOften(string fault)
    {
        using var harness = new Harness(random: () => 0.5);
        harness.Http.Then(Passing(fault).Reply, 6).Then(Replies.Certificate);

        await harness.RunAsync();

        // The first wait is for the beat; the longer a call waits, the earlier in its beat it sends.
        Assert.InRange(harness.Waits[0], TimeSpan.Zero, 3 * Beat.Period);
        Assert.Equal([1, 1, 1, 6, 12], harness.Waits.Skip(1).Select(wait => (int)Math.Ceiling(wait / Beat.Period)));
    }

    [Theory]
    [MemberData(nameof(LastingFaults))]
    public async Task CallAsync_LastingFault_FailsAtOnce(string fault)
    {
        using var harness = new Harness();
        harness.Http.Then(Lasting[fault]);

        var exception = await harness.FailAsync();

        Assert.Equal((1, 1, TimeSpan.Zero), (exception.Attempts, harness.Http.Requests.Count, exception.Elapsed));
        Assert.NotEqual(ErrorClass.Retry, exception.Failure.Class);
    }

    [Theory]
    [MemberData(nameof(AllPassing))]
    public async Task CallAsync_NoRetriesWanted_AsksOnce(string fault)
    {
        using var harness = new Harness(Harness.Unpaced with { MaxRetries = 0 });
        harness.Http.Then(Passing(fault).Reply);

        var exception = await harness.FailAsync();

        Assert.StartsWith(Passing(fault).Message, exception.Message, StringComparison.Ordinal);
        Assert.Equal((1, 1), (exception.Attempts, harness.Http.Requests.Count));
    }

    [Fact]
    public async Task CallAsync_FewRetriesWanted_MakesNoMore()
    {
        using var harness = new Harness(Harness.Unpaced with { MaxRetries = 2 });
        harness.Http.Then(Replies.Html502);

        Assert.Equal(3, (await harness.FailAsync()).Attempts);
    }

    [Fact]
    public async Task CallAsync_ThrottlesBetweenFaults_DoNotUseUpTheRetries()
    {
        using var harness = new Harness(Harness.Unpaced with { MaxRetries = 2 });
        harness.Http
            .Then(Replies.Error("RequestLimitExceeded"), 4)
            .Then(Replies.Html502)
            .Then(Replies.Error("RequestLimitExceeded"), 4)
            .Then(Replies.Html502)
            .Then(Replies.Certificate);

        await harness.RunAsync();

        Assert.Equal(11, harness.Http.Requests.Count);
    }

    [Fact]
    public async Task CallAsync_FaultThatStays_WaitsLongerEachTimeAndTellsTheTime()
    {
        using var harness = new Harness(random: () => 0.5);
        harness.Http.Then(Replies.Error("InternalError"));

        var exception = await harness.FailAsync();

        Assert.Equal([0.25, 0.5, 1.0, 2.0, 4.0], harness.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(TimeSpan.FromSeconds(7.75), exception.Elapsed);
        Assert.EndsWith($", request id {Replies.RequestId}, 6 attempts in 7.8 s)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallAsync_DifferentFaults_TellsTheLast()
    {
        using var harness = new Harness();
        harness.Http.Then(Replies.Html502).Then(Replies.Json("")).Then(Replies.Error("FailedOperation.CertificateNotFound"));

        var exception = await harness.FailAsync();

        Assert.StartsWith("FailedOperation.CertificateNotFound: ", exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, exception.Attempts);
    }

    private static (Reply Reply, string Message) Passing(string fault) =>
        PassingFaults.BackingOff.TryGetValue(fault, out var found) ? found : PassingFaults.SlowingDown[fault];
}
