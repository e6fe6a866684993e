using TencentSsl.StandIns.PulumiEngine.Projects;
using TencentSsl.StandIns.PulumiEngine.Tests.Support;

namespace TencentSsl.StandIns.PulumiEngine.Tests;

public sealed class ConfigurationTests : IDisposable
{
    private static readonly Dictionary<string, string> None = [];

    private readonly TemporaryProject _project = new("""
        name: demo
        runtime: { name: dotnet, options: { binary: ./x } }
        config:
          tencentssl:endpoint: from-project
          region: { default: from-project }
          certificateId: { type: string }
        """);

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task ReadAsync_AllSources_CommandLineBeforeStackBeforeProject()
    {
        _project.Write("Pulumi.dev.yaml", """
            config:
              certificateId: from-stack
              tencentssl:endpoint: from-stack
              tencentssl:maxRequestsPerSecond: 5
              demo:list: [b, a]
              tencentssl:assumeRole:
                roleArn: a<b
                durationSeconds: 900
            """);

        var configuration = await ReadAsync(new() { ["tencentssl:endpoint"] = "given" }, new() { ["password"] = "p" });

        Assert.Equal(
            [
                "demo:certificateId=from-stack",
                "demo:list=[\"b\",\"a\"]",
                "demo:password=p",
                "demo:region=from-project",
                "tencentssl:assumeRole={\"durationSeconds\":900,\"roleArn\":\"a\\u003cb\"}",
                "tencentssl:endpoint=given",
                "tencentssl:maxRequestsPerSecond=5",
            ],
            configuration.Values.Select(entry => $"{entry.Key}={entry.Value.Text}"));
        Assert.Equal(["demo:password"], configuration.SecretKeys);
        Assert.Equal(["assumeRole", "endpoint", "maxRequestsPerSecond"], configuration.OfPackage("tencentssl").Select(entry => entry.Key));
    }

    [Theory]
    [InlineData("tencentssl:secretKey:\n    secure: v1:abc", "tencentssl:secretKey")]
    [InlineData("tencentssl:assumeRole:\n    externalId:\n      secure: v1:abc", "tencentssl:assumeRole")]
    public async Task ReadAsync_EncryptedValue_NamesTheKeyAndTheWayOut(string entry, string key)
    {
        _project.Write("Pulumi.dev.yaml", $"config:\n  certificateId: a\n  {entry}\n");

        var error = await Assert.ThrowsAsync<ProjectException>(() => ReadAsync([], []));

        Assert.Contains($"'{key}' is encrypted", error.Message, StringComparison.Ordinal);
        Assert.Contains($"--secret-config {key}=VALUE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_EncryptedValueGivenOtherwise_IsNotNeeded()
    {
        _project.Write("Pulumi.dev.yaml", "config:\n  certificateId: a\n  tencentssl:secretKey:\n    secure: v1:abc\n");

        var configuration = await ReadAsync([], new() { ["tencentssl:secretKey"] = "KEYEXAMPLE" });

        Assert.Equal(new ConfigurationValue("KEYEXAMPLE", IsSecret: true), configuration.Values["tencentssl:secretKey"]);
    }

    [Fact]
    public async Task ReadAsync_DeclaredValueMissing_IsAnError()
    {
        var error = await Assert.ThrowsAsync<ProjectException>(() => ReadAsync([], []));

        Assert.Equal("Stack 'dev' is missing configuration value 'certificateId'", error.Message);
    }

    [Fact]
    public async Task FindStack_OneFile_IsTheStack()
    {
        _project.Write("Pulumi.prod.yaml", "config: {}\n");

        Assert.Equal("prod", new StackReader(await ReadProjectAsync()).FindStack());
    }

    [Fact]
    public async Task FindStack_NoneOrSeveral_IsDev()
    {
        Assert.Equal("dev", new StackReader(await ReadProjectAsync()).FindStack());

        _project.Write("Pulumi.a.yaml", "config: {}\n");
        _project.Write("Pulumi.b.yaml", "config: {}\n");

        Assert.Equal("dev", new StackReader(await ReadProjectAsync()).FindStack());
    }

    [Fact]
    public async Task ReadAsync_ConfigFileGiven_IsReadInPlaceOfTheStacksOwn()
    {
        _project.Write("Pulumi.dev.yaml", "config:\n  demo:certificateId: own\n");
        _project.Write("other.yaml", "config:\n  demo:certificateId: other\n");

        var configuration = await new StackReader(await ReadProjectAsync(), Path.Combine(_project.Directory, "other.yaml"))
            .ReadAsync("dev", None, None, TestContext.Current.CancellationToken);

        Assert.Equal("other", configuration.Values["demo:certificateId"].Text);
    }

    [Fact]
    public async Task ReadAsync_ConfigFileMissing_IsRefused()
    {
        var project = await ReadProjectAsync();

        var error = await Assert.ThrowsAsync<ProjectException>(
            () => new StackReader(project, "nowhere.yaml").ReadAsync("dev", None, None, TestContext.Current.CancellationToken));

        Assert.Contains("'nowhere.yaml'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runtime: dotnet", "project is missing a 'name' attribute")]
    [InlineData("name: demo", "project is missing a 'runtime' attribute")]
    [InlineData("name: demo\nruntime: nodejs\nmain: src", "does not know 'main'")]
    [InlineData("name: demo\nruntime: yaml\nplugins:\n  providers:\n    - name: x\n      path: nowhere", "no folder at path 'nowhere'")]
    [InlineData("- a", "expected an object")]
    [InlineData("name: [", "Pulumi.yaml: ")]
    public async Task ReadAsync_UnusableProject_SaysWhy(string yaml, string message)
    {
        _project.Write("Pulumi.yaml", yaml + "\n");

        var error = await Assert.ThrowsAsync<ProjectException>(ReadProjectAsync);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_UnknownRuntime_IsRefused()
    {
        _project.Write("Pulumi.yaml", "name: demo\nruntime: cobol\n");

        var error = await Assert.ThrowsAsync<ProjectException>(() => EngineStandIn.RunAsync(
            new EngineOptions { Directory = _project.Directory }, TestContext.Current.CancellationToken));

        Assert.Contains("'cobol'", error.Message, StringComparison.Ordinal);
    }

    private Task<Project> ReadProjectAsync() => ProjectReader.ReadAsync(_project.Directory, TestContext.Current.CancellationToken);

    private async Task<StackConfiguration> ReadAsync(Dictionary<string, string>? plain = null, Dictionary<string, string>? secret = null) =>
        await new StackReader(await ReadProjectAsync()).ReadAsync("dev", plain ?? None, secret ?? None, TestContext.Current.CancellationToken);
}
