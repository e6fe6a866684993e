using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Functions;

public sealed class FailureLimitTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 100)]
    [InlineData(101, 101)]
    [InlineData(5000, 101)]
    public void Apply_ToManyFailures_KeepsAHundredAndCountsTheRest(int failures, int kept)
    {
        var limited = FailureLimit.Apply([.. Enumerable.Range(0, failures).Select(index => new Failure($"p{index}", "r"))]);

        Assert.Equal(kept, limited.Count);
        Assert.All(limited.Take(100), failure => Assert.Equal("r", failure.Reason));
        Assert.Equal(failures > 100 ? [new Failure("", $"and {failures - 100} more")] : [], limited.Skip(100));
    }

    [Fact]
    public void Apply_ToALongPropertyOfSeveralLines_MakesItOneShortLine()
    {
        var property = Assert.Single(FailureLimit.Apply([new Failure("a\nb\r" + new string('x', 1000), "r")])).Property;

        Assert.Equal("a b " + new string('x', 195) + "…", property);
    }

    [Fact]
    public async Task Invoke_WithAThousandUnknownArguments_HasAHundredFailuresAndOneThatCounts()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");
        var unknown = string.Join(", ", Enumerable.Range(0, 1000).Select(index => $"\"unknown{index}\": 1"));

        var response = await plugin.InvokeAsync($$"""{"certificateId": "healthy1", {{unknown}} }""");

        Assert.Equal(101, response.Failures.Count);
        Assert.Equal("and 900 more", response.Failures[^1].Reason);
    }
}
