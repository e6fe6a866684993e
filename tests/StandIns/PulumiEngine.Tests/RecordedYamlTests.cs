using TencentSsl.StandIns.PulumiEngine.Tests.Support;

namespace TencentSsl.StandIns.PulumiEngine.Tests;

/// <summary>Programs that the real engine ran, run here against a plugin that plays the recorder's.</summary>
public sealed class RecordedYamlTests
{
    [Theory]
    [InlineData("yaml-default-provider")]
    [InlineData("yaml-explicit-provider")]
    [InlineData("yaml-failures")]
    [InlineData("yaml-grpc-error")]
    [InlineData("yaml-missing-argument")]
    [InlineData("yaml-secret-member")]
    [InlineData("yaml-unknown-argument-name")]
    [InlineData("yaml-unknown-function")]
    [InlineData("yaml-unknown-output")]
    [InlineData("yaml-warning")]
    [InlineData("yaml-wrongly-typed-argument")]
    public async Task RunAsync_RecordedProgram_IsTheRecording(string name)
    {
        var program = Golden.Read($"programs/{name}.yaml")
            .Replace("<plugin>", TemporaryProject.PluginDirectory, StringComparison.Ordinal);
        using var project = new TemporaryProject(program);

        var result = await EngineStandIn.RunAsync(
            new EngineOptions { Directory = project.Directory }, TestContext.Current.CancellationToken);

        Assert.Equal(Golden.Sections(Golden.Read(name + ".out")), Golden.Sections(Golden.Neutral(result.Output, project)));
        Assert.Equal(Golden.Calls(name), Golden.Calls(result, project));
        Assert.Equal(Golden.ExitCode(name), result.ExitCode);
        Assert.All(result.Plugins, plugin => Assert.Equal((0, false, ""), (plugin.ExitCode, plugin.Killed, plugin.Output)));
    }
}
