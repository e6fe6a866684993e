using TencentSsl.Api.Actions;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests;

public sealed class SslApiClientTests : IDisposable
{
    private readonly Harness _harness = new();
    private readonly SslApiClient _client;

    public SslApiClientTests() => _client = new SslApiClient(_harness.Caller);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _client.Dispose();
        _harness.Dispose();
    }

    [Fact]
    public async Task DescribeCertificateAsync_FiftyCallersForOne_CostOneRequest()
    {
        var answer = new TaskCompletionSource();
        _harness.Http.Then(async (clock, request, cancellationToken) =>
        {
            await answer.Task;
            return await Replies.Certificate(clock, request, cancellationToken);
        });

        var callers = Enumerable.Range(0, 50).Select(_ => _client.DescribeCertificateAsync("Juz8JAxn", Cancelled)).ToArray();
        answer.SetResult();

        Assert.All(await Task.WhenAll(callers), certificate => Assert.Equal("Juz8JAxn", certificate.CertificateId));
        Assert.Single(_harness.Http.Requests);
    }

    [Fact]
    public async Task DescribeCertificateAsync_LaterCall_AsksAgain()
    {
        _harness.Http.Then(Replies.Certificate);

        await _client.DescribeCertificateAsync("Juz8JAxn", Cancelled);
        await _client.DescribeCertificateAsync("Juz8JAxn", Cancelled);

        Assert.Equal(2, _harness.Http.Requests.Count);
    }

    [Fact]
    public async Task DescribeCertificateAsync_IdsThatDifferInCase_AreDifferent()
    {
        _harness.Http.Then(Replies.Asked);

        await Task.WhenAll(_client.DescribeCertificateAsync("Juz8JAxn", Cancelled), _client.DescribeCertificateAsync("juz8jaxn", Cancelled));

        Assert.Equal(
            ["""{"CertificateId":"Juz8JAxn"}""", """{"CertificateId":"juz8jaxn"}"""],
            _harness.Http.Requests.Select(request => request.Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"Response":{}}""", "the answer is empty: its Response has no member but RequestId")]
    [InlineData("""{"Response":{"RequestId":"r"}}""", "the answer is empty: its Response has no member but RequestId")]
    [InlineData("""{"Response":{"CertificateId":"other001","Status":1,"RequestId":"r"}}""", "the answer is about another certificate, \"other001\"")]
    public async Task DescribeCertificateAsync_AnswerIsNoneToTheRequest_IsRetriedAndThenAnError(string body, string message)
    {
        _harness.Http.Then(Replies.Json(body));

        var failure = await Assert.ThrowsAsync<TencentCloudException>(() => _harness.Clock.RunAsync(() => _client.DescribeCertificateAsync("Juz8JAxn", Cancelled)));

        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
        Assert.Equal(6, failure.Attempts);
    }

    [Fact]
    public async Task DescribeCertificateAsync_FirstAnswerEmpty_IsAskedAgain()
    {
        _harness.Http.Then(Replies.Json("""{"Response":{}}""")).Then(Replies.Certificate);

        var certificate = await _harness.Clock.RunAsync(() => _client.DescribeCertificateAsync("Juz8JAxn", Cancelled));

        Assert.Equal("Juz8JAxn", certificate.CertificateId);
    }

    [Theory]
    [InlineData(40 * 86_400, 40 * 86_400)]
    [InlineData(-7200, -7200)]
    [InlineData(61, 61)]
    [InlineData(59, 0)]
    [InlineData(-60, 0)]
    public async Task ClockOffset_AfterAnAnswer_IsWhatTheServiceTellsBeyondAMinute(int skewSeconds, int offsetSeconds)
    {
        _harness.Http.Then(Replies.CertificateAt(time => time.AddSeconds(skewSeconds)));

        await _client.DescribeCertificateAsync("Juz8JAxn", Cancelled);

        Assert.Equal(TimeSpan.FromSeconds(offsetSeconds), _client.ClockOffset);
    }

    [Theory]
    [InlineData(9999)]
    [InlineData(1)]
    [InlineData(1970)]
    public async Task ClockOffset_ADateThatCannotBe_IsIgnored(int year)
    {
        _harness.Http.Then(Replies.CertificateAt(_ => new DateTimeOffset(year, 12, 31, 23, 59, 59, TimeSpan.Zero)));

        await _client.DescribeCertificateAsync("Juz8JAxn", Cancelled);
        await _client.DescribeCertificateAsync("Juz8JAxn", Cancelled);

        Assert.Equal(TimeSpan.Zero, _client.ClockOffset);
    }

    [Fact]
    public async Task DescribeCertificateAsync_OneOfTwoCallersGivesUp_TheOtherIsServed()
    {
        using var cancellation = new CancellationTokenSource();
        var answer = new TaskCompletionSource();
        _harness.Http.Then(async (clock, request, cancellationToken) =>
        {
            await answer.Task.WaitAsync(cancellationToken);
            return await Replies.Certificate(clock, request, cancellationToken);
        });
        var impatient = _client.DescribeCertificateAsync("Juz8JAxn", cancellation.Token);
        var patient = _client.DescribeCertificateAsync("Juz8JAxn", Cancelled);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        answer.SetResult();

        Assert.Equal("Juz8JAxn", (await patient).CertificateId);
        Assert.Single(_harness.Http.Requests);
    }

    [Fact]
    public async Task DescribeCertificateAsync_Failure_ReachesEveryCaller()
    {
        var answer = new TaskCompletionSource();
        _harness.Http.Then(async (clock, request, cancellationToken) =>
        {
            await answer.Task;
            return await Replies.Error("FailedOperation.CertificateNotFound")(clock, request, cancellationToken);
        });
        var callers = Enumerable.Range(0, 3).Select(_ => _client.DescribeCertificateAsync("nosuch01", Cancelled)).ToArray();
        answer.SetResult();

        foreach (var caller in callers)
        {
            Assert.Equal("FailedOperation.CertificateNotFound", (await Assert.ThrowsAsync<TencentCloudException>(() => caller)).Failure.Code);
        }
    }

    [Fact]
    public async Task DescribeCertificatesAsync_Filters_AreSentAndThePageIsRead()
    {
        _harness.Http.Then(Replies.Json("""{"Response":{"TotalCount":2,"Certificates":[{"CertificateId":"a"},{"CertificateId":"b"}],"RequestId":"r"}}"""));

        var page = await _client.DescribeCertificatesAsync(new DescribeCertificatesRequest { Limit = 2, CertIds = ["a", "b"] }, Cancelled);

        Assert.Equal(2, page.TotalCount);
        Assert.Equal(["a", "b"], page.Certificates!.Select(certificate => certificate!.CertificateId));
        var request = Assert.Single(_harness.Http.Requests);
        Assert.Equal(("DescribeCertificates", """{"Limit":2,"CertIds":["a","b"]}"""), (request.Headers["X-TC-Action"], request.Text));
    }
}
