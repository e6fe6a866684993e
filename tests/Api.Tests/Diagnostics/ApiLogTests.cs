using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Diagnostics;

public sealed class ApiLogTests : IDisposable
{
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly ApiLog _log;

    public ApiLogTests() => _log = new ApiLog(_text, new TestClock());

    public void Dispose() => _text.Dispose();

    [Fact]
    public void Methods_WhatTheyAreGiven_IsOneLineEach()
    {
        var failure = ApiFailure.FromCode("InternalError", "CANARY", "r-1") with { Excerpt = "CANARY" };

        _log.Sending("DescribeCertificate", 1, "ssl.example.org");
        _log.Answered("DescribeCertificate", 1, TimeSpan.FromMilliseconds(12), failure);
        _log.Retrying(failure, TimeSpan.FromSeconds(1.5));
        _log.Answered("DescribeCertificate", 2, TimeSpan.Zero, null);
        _log.Answered("DescribeCertificate", 3, TimeSpan.Zero, ApiFailure.Protocol("CANARY") with { HttpStatus = null });
        _log.Unreadable("Response.Status");
        _log.UsingCredentials("environment");

        Assert.Equal(
            """
            2026-03-01T23:59:58.000Z tencentssl DescribeCertificate attempt 1 to ssl.example.org
            2026-03-01T23:59:58.000Z tencentssl DescribeCertificate attempt 1 Api failure, code InternalError, HTTP status 200, request id r-1 after 0.012 s
            2026-03-01T23:59:58.000Z tencentssl retrying after Api failure, code InternalError, HTTP status 200, request id r-1, in 1.5 s (BackOff)
            2026-03-01T23:59:58.000Z tencentssl DescribeCertificate attempt 2 succeeded after 0 s
            2026-03-01T23:59:58.000Z tencentssl DescribeCertificate attempt 3 Protocol failure, code none, HTTP status none, request id none after 0 s
            2026-03-01T23:59:58.000Z tencentssl the answer's member Response.Status has a value that cannot be read and counts as absent
            2026-03-01T23:59:58.000Z tencentssl using credentials from environment

            """,
            _text.ToString());
    }

    [Fact]
    public void Answered_TextsOfTheServiceWithLineBreaks_StayOneLine()
    {
        _log.Answered("DescribeCertificate", 1, TimeSpan.Zero, ApiFailure.FromCode("Internal\nError", "x", "r\r\n2026 tencentssl forged"));

        Assert.Equal(1, _text.ToString().Count(character => character == '\n'));
    }

    [Theory]
    [MemberData(nameof(CultureScope.Odd), MemberType = typeof(CultureScope))]
    public void Methods_AnyCulture_WriteTheSame(string culture)
    {
        using var scope = new CultureScope(culture);

        _log.Answered("DescribeCertificate", 1, TimeSpan.FromSeconds(1.25), null);

        Assert.Equal("2026-03-01T23:59:58.000Z tencentssl DescribeCertificate attempt 1 succeeded after 1.25 s\n", _text.ToString());
    }

    [Fact]
    public async Task Methods_ManyThreads_DoNotMixLines()
    {
        await Parallel.ForAsync(0, 500, TestContext.Current.CancellationToken, (number, _) =>
        {
            _log.Sending("DescribeCertificate", number, "ssl.example.org");
            return ValueTask.CompletedTask;
        });

        var lines = _text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(500, lines.Distinct().Count());
        Assert.All(lines, line => Assert.Matches(@"^\S+Z tencentssl DescribeCertificate attempt \d+ to ssl\.example\.org$", line));
    }
}
