using TencentSsl.Plugin.Engine;

namespace TencentSsl.Plugin.Tests.Engine;

public sealed class EngineArgumentsTests
{
    [Theory]
    [InlineData("127.0.0.1:46805", "127.0.0.1:46805")]
    [InlineData("--logtostderr -v=9 --tracing 127.0.0.1:1 127.0.0.1:2", "127.0.0.1:2")]
    [InlineData("--tracing http://127.0.0.1:1 localhost:3", "localhost:3")]
    [InlineData("--tracing 127.0.0.1:1", null)]
    [InlineData("--logtostderr", null)]
    [InlineData("somewhere", null)]
    [InlineData("", null)]
    public void FindAddress_AmongWhatAnEnginePasses_IsTheEnginesOwn(string arguments, string? address) =>
        Assert.Equal(address, EngineArguments.FindAddress(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
