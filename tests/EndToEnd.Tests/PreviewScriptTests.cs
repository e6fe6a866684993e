using System.Diagnostics;
using TencentSsl.EndToEnd.Tests.Support;

namespace TencentSsl.EndToEnd.Tests;

/// <summary><c>make preview</c> on a machine that has a Pulumi CLI and the Pulumi package.</summary>
public sealed class PreviewScriptTests : IDisposable
{
    private readonly DirectoryInfo _checkout = Directory.CreateTempSubdirectory("preview");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public PreviewScriptTests() => LayCheckout();

    public void Dispose() => _checkout.Delete(recursive: true);

    [Fact]
    public async Task Preview_CliOnPath_MakesTheStackBeforeItPreviews()
    {
        var (exitCode, calls, stderr) = await RunAsync(("STACK", "dev"));

        Assert.True(exitCode == 0, stderr);
        Assert.Collection(
            calls.Where(call => call.StartsWith("-C ", StringComparison.Ordinal)),
            init => Assert.Contains("stack init dev", init, StringComparison.Ordinal),
            preview => Assert.Contains("-C examples/gate-deploy preview", preview, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dev", "")]
    [InlineData("dev", "nearend1")]
    [InlineData("other", "")]
    [InlineData("other", "nearend1")]
    public async Task Preview_CliOnPath_LeavesTheExampleAsItWas(string stack, string certificate)
    {
        var before = Contents();

        var (exitCode, _, stderr) = await RunAsync(("STACK", stack), ("CERTIFICATE", certificate));

        Assert.True(exitCode == 0, stderr);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task Preview_CertificateGiven_ProgramSeesItBesideTheStacksOwnSettings()
    {
        var (_, calls, _) = await RunAsync(("CERTIFICATE", "nearend1"));

        Assert.Contains("settings:   gate-deploy:domain: www.shop.example.com", calls);
        Assert.Contains("settings:   gate-deploy:certificateId: nearend1", calls);
    }

    [Fact]
    public async Task Preview_CliOnPath_FindsTheBuiltPlugin()
    {
        var (_, calls, _) = await RunAsync();

        Assert.Contains(calls, call => call.EndsWith("/bin/pulumi-resource-tencentssl", StringComparison.Ordinal));
    }

    private async Task<(int ExitCode, string[] Calls, string Stderr)> RunAsync(params (string Name, string Value)[] variables)
    {
        var cli = await RecordingCli.CreateAsync(_checkout.CreateSubdirectory("cli").FullName, Token);
        var start = new ProcessStartInfo("sh", ["eng/preview.sh"])
        {
            WorkingDirectory = _checkout.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = cli.Folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["RECORDING"] = cli.Recording;
        start.Environment["EXAMPLE"] = "gate-deploy";
        start.Environment["CONFIGURATION"] = "Release";
        start.Environment["STACK"] = "dev";
        start.Environment["CERTIFICATE"] = "";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var stdout = process.StandardOutput.ReadToEndAsync(Token);
        var stderr = process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        await stdout;
        return (process.ExitCode, await cli.ReadAsync(Token), await stderr);
    }

    /// <summary>What the script needs of a built checkout in which the feed had the Pulumi package.</summary>
    private void LayCheckout()
    {
        var api = Path.GetDirectoryName(Repository.Program("TencentSsl.StandIns.SslApi"))!;
        var built = _checkout.CreateSubdirectory("artifacts/bin/TencentSsl.StandIns.SslApi");
        Directory.CreateSymbolicLink(Path.Combine(built.FullName, "release"), api);
        File.WriteAllText(Path.Combine(_checkout.FullName, "artifacts", "PulumiSdk.found.props"), "<PulumiSdk>package</PulumiSdk>");
        Directory.CreateSymbolicLink(Path.Combine(_checkout.FullName, "bin"), Path.Combine(Repository.Root, "bin"));
        Directory.CreateSymbolicLink(Path.Combine(_checkout.FullName, "eng"), Path.Combine(Repository.Root, "eng"));
        var target = _checkout.CreateSubdirectory("examples/gate-deploy").FullName;
        foreach (var file in Directory.GetFiles(Repository.Example("gate-deploy")))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    private KeyValuePair<string, string>[] Contents() =>
        [.. Directory.GetFiles(Path.Combine(_checkout.FullName, "examples", "gate-deploy"))
            .Order(StringComparer.Ordinal)
            .Select(file => KeyValuePair.Create(file, File.ReadAllText(file)))];
}
