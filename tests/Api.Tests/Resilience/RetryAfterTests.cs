using System.Net;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Resilience;

public sealed class RetryAfterTests
{
    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "2", 2)]
    [InlineData(HttpStatusCode.BadGateway, "17", 17)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "0", 0)]
    public async Task CallAsync_RetryAfterSeconds_IsHonoured(HttpStatusCode status, string header, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), await WaitAsync(Replies.Busy(status, header)));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-3", 0)]
    [InlineData("soon", 0)]
    [InlineData("", 0)]
    [InlineData("4", 4)]
    public async Task CallAsync_RetryAfterThrottling_IsTheLeastAndThenThereIsTheBeat(string header, int seconds) =>
        Assert.InRange(await WaitAsync(Replies.Busy(HttpStatusCode.TooManyRequests, header)), TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds) + (1.2 * Beat.Period));

    [Theory]
    [InlineData("Sun, 01 Mar 2026 12:00:09 GMT", "Sun, 01 Mar 2026 12:00:00 GMT", 9)]
    [InlineData("Sun, 01 Mar 2026 11:00:00 GMT", "Sun, 01 Mar 2026 12:00:00 GMT", 0)]
    [InlineData("Mon, 02 Mar 2026 00:00:30 GMT", null, 0)]
    public async Task CallAsync_RetryAfterDate_IsReadByTheSendersClock(string header, string? date, int seconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            await WaitAsync(async (clock, request, cancellationToken) =>
            {
                var response = await Replies.Busy(HttpStatusCode.ServiceUnavailable, header)(clock, request, cancellationToken);
                response.Headers.TryAddWithoutValidation("Date", date);
                return response;
            }));

    [Theory]
    [InlineData("61")]
    [InlineData("2147483647")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task CallAsync_RetryAfterTheDeadline_FailsAtOnceAndSaysSo(string header)
    {
        using var harness = new Harness();
        harness.Http.Then(async (clock, request, cancellationToken) =>
        {
            var response = await Replies.Busy(HttpStatusCode.ServiceUnavailable, header)(clock, request, cancellationToken);
            response.Headers.TryAddWithoutValidation("Date", "Sun, 01 Mar 2026 12:00:00 GMT");
            return response;
        });

        var exception = await harness.FailAsync();

        Assert.StartsWith("HTTP status 503 (", exception.Message, StringComparison.Ordinal);
        Assert.Matches(@"; not retried: the server asks to wait \d+ s, and of the 60 s of the call 60 s are left", exception.Message);
        Assert.Equal((1, TimeSpan.Zero), (exception.Attempts, harness.Clock.Elapsed));
    }

    private static async Task<TimeSpan> WaitAsync(Reply busy)
    {
        using var harness = new Harness();
        harness.Http.Then(busy).Then(Replies.Certificate);
        await harness.RunAsync();
        return Assert.Single(harness.Waits);
    }
}
