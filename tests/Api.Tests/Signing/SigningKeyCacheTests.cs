using TencentSsl.Api.Signing;

namespace TencentSsl.Api.Tests.Signing;

public sealed class SigningKeyCacheTests
{
    private readonly SigningKeyCache _cache = new();

    [Fact]
    public void Get_TheSameAgain_IsNotDerivedAgain()
    {
        var first = _cache.Get("key", "2026-03-01", "ssl");

        Assert.Same(first, _cache.Get("key", "2026-03-01", "ssl"));
    }

    [Theory]
    [InlineData("other", "2026-03-01", "ssl")]
    [InlineData("key", "2026-03-02", "ssl")]
    [InlineData("key", "2026-03-01", "sts")]
    public void Get_AnotherKeyDateOrService_IsDerivedAnew(string secretKey, string date, string service)
    {
        var first = _cache.Get("key", "2026-03-01", "ssl");

        var other = _cache.Get(secretKey, date, service);

        Assert.NotEqual(first, other);
        Assert.Equal(SigningKeyCache.Derive(secretKey, date, service), other);
        Assert.Equal(first, _cache.Get("key", "2026-03-01", "ssl"));
    }

    [Fact]
    public async Task Get_ManyThreadsWithTwoKeys_NeverMixesThemUp()
    {
        var expected = new Dictionary<string, byte[]>
        {
            ["one"] = SigningKeyCache.Derive("one", "2026-03-01", "ssl"),
            ["two"] = SigningKeyCache.Derive("two", "2026-03-01", "ssl"),
        };

        await Parallel.ForAsync(0, 2000, TestContext.Current.CancellationToken, (number, _) =>
        {
            var key = number % 2 == 0 ? "one" : "two";
            Assert.Equal(expected[key], _cache.Get(key, "2026-03-01", "ssl"));
            return ValueTask.CompletedTask;
        });
    }
}
