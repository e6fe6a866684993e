using TencentSsl.StandIns.PulumiEngine.Tests.Support;

namespace TencentSsl.StandIns.PulumiEngine.Tests;

/// <summary>How plugins are found, started, attached to and ended.</summary>
public sealed class PluginTests : IDisposable
{
    private const string PluginName = "pulumi-resource-tencentssl";

    private readonly TemporaryProject _project = new(Program("Juz8JAxn"));

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task RunAsync_PluginPath_StartsItAsRecorded()
    {
        var log = Path.Combine(_project.Directory, "launch.txt");

        var result = await RunAsync(pluginPath: TemporaryProject.PluginDirectory, ("SCRIPTED_PLUGIN_LAUNCH_LOG", log));

        // A program in YAML starts the plugin twice, both times in the same way.
        var launch = Golden.Read("node-default-provider.launch");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            launch.Replace("signal interrupt\n", "", StringComparison.Ordinal) + launch.Replace("signal interrupt\n", "", StringComparison.Ordinal),
            Golden.Neutral(await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken), _project)
                .Replace("signal interrupt\n", "", StringComparison.Ordinal));
        Assert.Equal(2, result.Plugins.Count);
        Assert.Equal(2, File.ReadLines(log).Count(line => line == "signal interrupt"));
    }

    [Fact]
    public async Task RunAsync_PluginOnPath_IsUsedWithAWarning()
    {
        var path = TemporaryProject.PluginDirectory + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");

        var result = await RunAsync(pluginPath: null, ("PATH", path));

        var plugin = Path.Combine(TemporaryProject.PluginDirectory, PluginName);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"warning: using {PluginName} from $PATH at {plugin}", result.Diagnostics.Select(diagnostic => diagnostic.Text));
    }

    [Theory]
    [InlineData("0.1.0", 0)]
    [InlineData("0.2.0", 1)]
    public async Task RunAsync_PluginInCache_MustHaveTheVersion(string version, int exitCode)
    {
        var home = Path.Combine(_project.Directory, "home");
        Directory.CreateDirectory(Path.Combine(home, "plugins"));
        Directory.CreateSymbolicLink(Path.Combine(home, "plugins", "resource-tencentssl-v0.1.0"), TemporaryProject.PluginDirectory);
        _project.Write("Pulumi.yaml", Program("Juz8JAxn", version));

        var result = await RunAsync(pluginPath: null, ("PULUMI_HOME", home));

        Assert.Equal(exitCode, result.ExitCode);
    }

    [Fact]
    public async Task RunAsync_NoPlugin_SaysWhatIsMissing()
    {
        var result = await RunAsync(pluginPath: null, ("PULUMI_HOME", _project.Directory), ("PULUMI_IGNORE_AMBIENT_PLUGINS", "true"));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            $"error: no resource plugin '{PluginName}' found in the workspace or on your $PATH",
            Assert.Single(result.Diagnostics).Text);
    }

    [Theory]
    [InlineData("echo hello", "wrote an invalid port to stdout: could not parse port: \"hello\"")]
    [InlineData("exit 7", "could not read plugin [<program>/pulumi-resource-tencentssl]: exit status 7")]
    [InlineData("exit 0", "could not read plugin [<program>/pulumi-resource-tencentssl]: EOF")]
    public async Task RunAsync_PluginWithoutAPort_SaysWhy(string script, string message)
    {
        var plugin = _project.WriteScript(PluginName, script + "\n");

        var result = await RunAsync(pluginPath: plugin);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, Golden.Neutral(Assert.Single(result.Diagnostics).Text, _project), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("checkconfig-error", "rpc error: code = InvalidArgument desc = MESSAGE-CHECKCONFIG-ERROR")]
    [InlineData("checkconfig-failure", "pulumi:providers:tencentssl resource 'default' has a problem: REASON-NO-PROPERTY: no credentials found")]
    [InlineData("checkconfig-secret-failure", "resource 'default': property secretKey value {<nil>} has a problem: REASON-SECRET-PROPERTY: too short")]
    [InlineData("configure-error", "invocation of tencentssl:index:getCertificate returned an error: MESSAGE-CONFIGURE-ERROR")]
    [InlineData(
        "configure-missing-keys",
        "returned an error: 1 error occurred:\n\t* missing required configuration key \"secretId\": DESCRIPTION-SECRET-ID\n"
        + "Set a value using the command `pulumi config set secretId <value>`.\n\n")]
    public async Task RunAsync_PluginRefuses_SaysWhyAsTheEngineDoes(string refusal, string message)
    {
        var result = await RunAsync(pluginPath: TemporaryProject.PluginDirectory, ("SCRIPTED_PLUGIN_REFUSES", refusal));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.Diagnostics[0].Text, StringComparison.Ordinal);
        Assert.All(result.Plugins, plugin => Assert.False(plugin.Killed));
        Assert.Equal(2, result.Plugins.Count);
    }

    [Fact]
    public async Task RunAsync_PluginDies_SaysSoAtTheEnd()
    {
        _project.Write("Pulumi.yaml", Program("crash"));

        var result = await RunAsync(pluginPath: TemporaryProject.PluginDirectory);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("""
                rpc error: code = Unknown desc = invocation of tencentssl:index:getCertificate returned an error: error reading from server: EOF
            """.Trim(), result.Output, StringComparison.Ordinal);
        Assert.EndsWith("""

                error: Detected that <plugin>/pulumi-resource-tencentssl exited prematurely.
                       This is *always* a bug in the provider. Please report the issue to the provider author as appropriate.
                       To assist with debugging we have dumped the STDOUT and STDERR streams of the plugin:

            Resources:
                + 1 to create
                1 errored


            """, Golden.Neutral(result.Output, _project), StringComparison.Ordinal);
        Assert.Contains(result.Calls, call => call.Method == "ResourceProvider/Cancel" && call.Error is not null);
    }

    [Fact]
    public async Task RunAsync_InterruptedWhileAFunctionHangs_CancelsTwiceAndEnds()
    {
        var called = new TaskCompletionSource();
        var provider = new StubProvider
        {
            OnInvoke = async (_, cancellationToken) =>
            {
                called.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException("never reached");
            },
        };
        await using var plugin = await StubPlugin.StartAsync(provider);
        using var interrupt = new CancellationTokenSource();

        var run = EngineStandIn.RunAsync(
            new EngineOptions
            {
                Directory = _project.Directory,
                Environment = new Dictionary<string, string?> { ["PULUMI_DEBUG_PROVIDERS"] = plugin.DebugProviders },
            },
            interrupt.Token);
        await Task.WhenAny(called.Task, run);
        await interrupt.CancelAsync();
        var result = await run;

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("error: preview canceled", Assert.Single(result.Diagnostics).Text);
        // Two connections, one of which only gave the schema: each is told twice.
        Assert.Equal(4, result.Calls.Count(call => call.Method == "ResourceProvider/Cancel"));
        Assert.Equal(
            "rpc error: code = Canceled desc = grpc: the client connection is closing",
            result.Calls.Single(call => call.Method == "ResourceProvider/Invoke").Error);
        Assert.Equal(
            "rpc error: code = Canceled desc = grpc: the client connection is closing",
            result.Calls.Single(call => call.Method == "LanguageRuntime/Run").Error);
    }

    private static string Program(string certificateId, string version = "") => $$"""
        name: read-certificate
        runtime: yaml
        variables:
          cert:
            fn::invoke:
              function: tencentssl:index:getCertificate
              arguments:
                certificateId: {{certificateId}}
              options:
                version: {{(version.Length == 0 ? "\"\"" : version)}}
        outputs:
          end: ${cert.certEndTime}
        """;

    private Task<EngineResult> RunAsync(string? pluginPath, params (string Name, string Value)[] environment) => EngineStandIn.RunAsync(
        new EngineOptions
        {
            Directory = _project.Directory,
            PluginPath = pluginPath,
            Environment = environment.ToDictionary(variable => variable.Name, string? (variable) => variable.Value),
        },
        TestContext.Current.CancellationToken);
}
