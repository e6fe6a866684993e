using TencentSsl.EndToEnd.Tests.Support;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>The gate: what a stack expects of a certificate decides whether the preview passes.</summary>
public sealed class GateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task GateDeploy_HealthyCertificate_CreatesTheSite(string defaultProvider)
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var result = await RunAsync(api, "healthy1", defaultProvider);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("passed", (string?)result.Outputs["gate"]);
        Assert.Contains(result.ResourceUrns, urn => urn.Contains("examples:index:Site", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task GateDeploy_CertificateNearItsEnd_FailsWithEveryUnmetExpectationAndWithoutTheSite(string defaultProvider)
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var result = await RunAsync(api, "nearend1", defaultProvider);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Invoke of 'tencentssl:index:getCertificate' failed: certificate \"nearend1\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("has 12 days remaining (until ", result.Output, StringComparison.Ordinal);
        Assert.Contains("expected at least 30 (expect.minDaysRemaining)", result.Output, StringComparison.Ordinal);
        Assert.Contains("(expect.domains[0])", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(result.ResourceUrns, urn => urn.Contains("examples:index:Site", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CiPreviewCheck_OneCertificateBelowTheWarning_WarnsAndWritesTheSummary()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        var summary = Path.GetTempFileName();
        try
        {
            var result = await Preview.RunAsync("ci-preview-check", "CiPreviewCheck", api, Token, environment: Surroundings.For(api, ("GITHUB_STEP_SUMMARY", summary)));

            Assert.Equal(0, result.ExitCode);
            Assert.Contains("warning: certificate \"ending30\"", result.Output, StringComparison.Ordinal);
            var text = await File.ReadAllTextAsync(summary, Token);
            Assert.Contains("| ✅ | healthy1 |", text, StringComparison.Ordinal);
            Assert.Contains("| ⚠️ | ending30 |", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(summary);
        }
    }

    [Fact]
    public async Task CiPreviewCheck_OneCertificateBelowTheError_Fails()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        var config = new Dictionary<string, string>(StringComparer.Ordinal) { ["ci-preview-check:certificateIds"] = "[\"healthy1\",\"ending14\"]" };

        var result = await Preview.RunAsync("ci-preview-check", "CiPreviewCheck", api, Token, config);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("expected at least 14 (expect.minDaysRemaining)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewestForDomain_TheExample_ChoosesTheCertificate()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var result = await Preview.RunAsync("newest-for-domain", "NewestForDomain", api, Token);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("healthy1", (string?)result.Outputs["certificateId"]);
    }

    [Fact]
    public async Task AccountInventory_TheExample_ListsEveryCertificateWithAnEnd()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions { GeneratedCertificates = 50 }, Token);

        var result = await Preview.RunAsync("account-inventory", "AccountInventory", api, Token);

        Assert.Equal(0, result.ExitCode);
        Assert.True((int?)result.Outputs["total"] > 50);
        Assert.Equal(1, api.Requests.CountOf("DescribeCertificates"));
        File.Delete(Path.Combine(Repository.Example("account-inventory"), "inventory.md"));
    }

    [Fact]
    public async Task RenewalRollout_EveryLoadBalancerServesIt_Passes()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        await using var first = api.Serve("healthy1");
        await using var second = api.Serve("healthy1");

        var result = await RolloutAsync(api, first.Port, second.Port);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("healthy1", (string?)result.Outputs["certificateId"]);
    }

    [Fact]
    public async Task RenewalRollout_OneLoadBalancerServesAnother_FailsAndNamesIt()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        await using var first = api.Serve("healthy1");
        await using var second = api.Serve("nearend1");

        var result = await RolloutAsync(api, first.Port, second.Port);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("expect.servedAt[1]", result.Output, StringComparison.Ordinal);
        Assert.Contains($"www.shop.example.com:{second.Port} (127.0.0.1) serves a certificate that ends ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($":{first.Port} ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadCertificateYaml_TheExample_ShowsTheCertificate()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var result = await Preview.RunAsync("read-certificate-yaml", null, api, Token);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("2025-02-26 07:59:59", (string?)result.Outputs["certEndTime"]);
    }

    private static Task<StandIns.PulumiEngine.EngineResult> RolloutAsync(SslApiServer api, params int[] ports) => Preview.RunAsync(
        "renewal-rollout",
        "RenewalRollout",
        api,
        Token,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["renewal-rollout:loadBalancers"] = $"[{string.Join(',', ports.Select(port => $"\"127.0.0.1:{port}\""))}]",
        });

    private static Task<StandIns.PulumiEngine.EngineResult> RunAsync(SslApiServer api, string certificateId, string defaultProvider) =>
        Preview.RunAsync(
            "gate-deploy",
            "GateDeploy",
            api,
            Token,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["gate-deploy:certificateId"] = certificateId,
                ["gate-deploy:defaultProvider"] = defaultProvider,
            });
}
