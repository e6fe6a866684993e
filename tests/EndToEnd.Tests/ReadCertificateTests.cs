using TencentSsl.EndToEnd.Tests.Support;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>The main job: a C# program previews a certificate.</summary>
public sealed class ReadCertificateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Preview_OfTheExample_ShowsTheCertificate()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var result = await Preview.RunAsync("read-certificate", "ReadCertificate", api, Token);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("zrhh.online", (string?)result.Outputs["domain"]);
        Assert.Equal("2025-02-26 07:59:59", (string?)result.Outputs["certEndTime"]);
        Assert.Equal("2025-02-25T23:59:59Z", (string?)result.Outputs["notAfter"]);
        Assert.True((bool?)result.Outputs["deployable"]);
        Assert.Equal("Issued", (string?)result.Outputs["status"]);
        Assert.Equal(1, api.Requests.CountFor("Juz8JAxn"));
    }

    [Fact]
    public async Task Preview_OfAMissingCertificate_FailsWithCodeIdAndRequestId()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var result = await Preview.RunAsync("read-certificate", "ReadCertificate", api, Token, With("nosuch01"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("invocation of tencentssl:index:getCertificate returned an error: getCertificate \"nosuch01\": FailedOperation.CertificateNotFound", result.Output, StringComparison.Ordinal);
        Assert.Contains("request id " + api.Requests.All.Single().RequestId, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_WithAWrongKey_FailsWithTheCodeAndWithoutTheKey()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        var environment = Surroundings.For(api, ("TENCENTCLOUD_SECRET_KEY", "CANARY-wrong-key"));

        var result = await Preview.RunAsync("read-certificate", "ReadCertificate", api, Token, environment: environment);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("AuthFailure.SignatureFailure", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_WithoutCredentials_NamesEveryPlaceLookedIn()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        var environment = Surroundings.For(api, ("TENCENTCLOUD_SECRET_ID", null), ("TENCENTCLOUD_SECRET_KEY", null));

        var result = await Preview.RunAsync("read-certificate", "ReadCertificate", api, Token, environment: environment);

        Assert.Equal(1, result.ExitCode);
        foreach (var place in (string[])["no credentials found", "TENCENTCLOUD_SECRET_ID", ".tencentcloud/credentials", ".tccli"])
        {
            Assert.Contains(place, result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Preview_WithStackConfigurationAndSecrets_ConfiguresTheDefaultProvider()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        var environment = Surroundings.For(api, ("TENCENTCLOUD_SECRET_ID", null), ("TENCENTCLOUD_SECRET_KEY", null), ("TENCENTSSL_ENDPOINT", null));
        var config = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["tencentssl:endpoint"] = api.Endpoint.ToString(),
            ["tencentssl:secretId"] = Account.Default.SecretId,
            ["tencentssl:secretKey"] = Account.Default.SecretKey,
        };

        var result = await Preview.RunAsync("read-certificate", "ReadCertificate", api, Token, config, environment);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("zrhh.online", (string?)result.Outputs["domain"]);
    }

    [Fact]
    public async Task Up_OfTheExample_GivesTheSameOutputs()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var result = await Preview.RunAsync("read-certificate", "ReadCertificate", api, Token, operation: StandIns.PulumiEngine.Operation.Up);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("zrhh.online", (string?)result.Outputs["domain"]);
    }

    private static Dictionary<string, string> With(string certificateId) =>
        new(StringComparer.Ordinal) { ["read-certificate:certificateId"] = certificateId };
}
