using Pulumi;
using Pulumi.Testing;
using Xunit;

namespace GateDeploy.Tests;

public sealed class GatedSiteTests
{
    private const string Site = "examples:index:Site";

    [Fact]
    public async Task CreateAsync_GoodCertificate_MakesTheSite()
    {
        var mocks = new CertificateMocks(new()
        {
            ["certificateId"] = "good0001",
            ["valid"] = true,
            ["notAfter"] = "2030-01-01T00:00:00Z",
        });

        var outputs = await RunAsync(mocks);

        Assert.Equal("passed", outputs["gate"]);
        Assert.Equal("2030-01-01T00:00:00Z", outputs["notAfter"]);
        Assert.Contains(Site, mocks.Resources);
    }

    [Fact]
    public async Task CreateAsync_ExpiredCertificate_FailsAndMakesNothing()
    {
        var mocks = new CertificateMocks(new() { ["certificateId"] = "expired1", ["valid"] = false });

        var failure = await Assert.ThrowsAsync<RunException>(() => RunAsync(mocks));

        Assert.Contains("expect.valid", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Site, mocks.Resources);
    }

    /// <summary>As in a preview while the configuration of the provider is not known.</summary>
    [Fact]
    public async Task CreateAsync_MocksThatReturnNothing_LeavesTheGateOpen()
    {
        var mocks = new CertificateMocks([]);

        var outputs = await RunAsync(mocks);

        Assert.Equal("not decided in this preview", outputs["gate"]);
        Assert.Contains(Site, mocks.Resources);
    }

    private static async Task<IDictionary<string, object?>> RunAsync(IMocks mocks)
    {
        var (_, outputs) = await Deployment.TestAsync(
            mocks, new TestOptions(), () => GatedSite.CreateAsync("given001", "www.shop.example.com"));
        return outputs;
    }
}
