using TencentSsl.Plugin.Commands;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("127.0.0.1:46805")]
    [InlineData("--tracing")]
    [InlineData("--logtostderr")]
    [InlineData("-v=9")]
    [InlineData("Schema")]
    [InlineData("")]
    public void Find_OfWhatAnEnginePasses_IsNull(string name) => Assert.Null(CommandLine.Find(name));

    [Theory]
    [InlineData("check")]
    [InlineData("schema")]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("version")]
    [InlineData("--version")]
    public void Find_OfACommand_IsIt(string name) => Assert.NotNull(CommandLine.Find(name));

    [Fact]
    public async Task Schema_Always_PrintsWhatTheEngineIsServed()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await new SchemaCommand(output).RunAsync([], TestContext.Current.CancellationToken));

        Assert.Equal(ProviderService.GetSchema(new GetSchemaRequest()).Schema + "\n", output.ToString());
    }

    [Fact]
    public async Task Version_Always_PrintsWhatTheEngineIsTold()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await new VersionCommand(output).RunAsync([], TestContext.Current.CancellationToken));

        Assert.Equal(ProviderService.GetPluginInfo().Version + "\n", output.ToString());
        Assert.Equal(Package.Version, ProviderService.GetPluginInfo().Version);
    }

    [Fact]
    public async Task Help_Always_NamesTheCommands()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await new HelpCommand(output).RunAsync([], TestContext.Current.CancellationToken));

        Assert.All(["check --certificate-id", "schema", "--version", "--min-days", "--format"], text => Assert.Contains(text, output.ToString(), StringComparison.Ordinal));
    }
}
