using TencentSsl.Plugin.Commands;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Tests.Commands.Check;

namespace TencentSsl.Plugin.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("127.0.0.1:46805")]
    [InlineData("[::1]:46805")]
    [InlineData("--tracing", "file:/tmp/x", "127.0.0.1:1")]
    [InlineData("--logtostderr", "127.0.0.1:1")]
    [InlineData("-v=9")]
    [InlineData("")]
    [InlineData]
    public void Handles_WhatAnEnginePasses_IsFalse(params string[] arguments) => Assert.False(CommandLine.Handles(arguments));

    [Theory]
    [InlineData("check")]
    [InlineData("chek")]
    [InlineData("schema")]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("version")]
    [InlineData("--version")]
    [InlineData("[suggest:3]", "che")]
    public void Handles_WhatAPersonWrites_IsTrue(params string[] arguments) => Assert.True(CommandLine.Handles(arguments));

    [Fact]
    public async Task Schema_Always_PrintsWhatTheEngineIsServed()
    {
        using var harness = new CheckHarness();

        Assert.Equal(0, await harness.RunAsync("schema"));

        Assert.Equal(ProviderService.GetSchema(new GetSchemaRequest()).Schema + "\n", harness.Output);
    }

    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public async Task Version_Always_PrintsWhatTheEngineIsTold(string argument)
    {
        using var harness = new CheckHarness();

        Assert.Equal(0, await harness.RunAsync(argument));

        Assert.Equal(Package.Version + "\n", harness.Output);
        Assert.Equal(Package.Version, ProviderService.GetPluginInfo().Version);
    }

    [Fact]
    public async Task Help_Always_NamesTheCommands()
    {
        using var harness = new CheckHarness();

        Assert.Equal(0, await harness.RunAsync("--help"));

        Assert.All(["check", "schema", "version", "completion"], text => Assert.Contains(text, harness.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task Completion_OfEachShell_IsPrinted(string shell)
    {
        using var harness = new CheckHarness();

        Assert.Equal(0, await harness.RunAsync("completion", shell));

        Assert.Contains("[suggest:", harness.Output, StringComparison.Ordinal);
    }
}
