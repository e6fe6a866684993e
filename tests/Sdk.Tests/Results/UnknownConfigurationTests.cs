using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.Utilities;
using TencentSsl.Sdk.Tests.Support;
using Xunit;

namespace TencentSsl.Sdk.Tests.Results;

/// <summary>A preview in which the provider's configuration is not known: the engine asks nobody and answers with an empty object.</summary>
public sealed class UnknownConfigurationTests
{
    private static readonly Dictionary<string, object> NoAnswer = [];
    private static readonly Dictionary<string, object> Answer = new() { ["certificateId"] = "cert0001", ["deployable"] = false };

    [Fact]
    public async Task IsKnown_NoAnswer_IsFalse()
    {
        var certificate = (GetCertificateResult)await Functions.CallAsync("getCertificate", NoAnswer);
        var forDomain = (GetCertificateForDomainResult)await Functions.CallAsync("getCertificateForDomain", NoAnswer);
        var list = (GetCertificatesResult)await Functions.CallAsync("getCertificates", NoAnswer);

        Assert.Equal((false, false, false), (certificate.IsKnown(), forDomain.IsKnown(), list.IsKnown()));
    }

    [Fact]
    public async Task IsKnown_Answer_IsTrue()
    {
        var certificate = (GetCertificateResult)await Functions.CallAsync("getCertificate", Answer);
        var forDomain = (GetCertificateForDomainResult)await Functions.CallAsync("getCertificateForDomain", Answer);
        var emptyList = (GetCertificatesResult)await Functions.CallAsync("getCertificates", new Dictionary<string, object>
        {
            ["certificates"] = new List<object>(),
            ["ids"] = new List<object>(),
            ["total"] = 0,
        });

        Assert.Equal((true, true, true), (certificate.IsKnown(), forDomain.IsKnown(), emptyList.IsKnown()));
    }

    [Fact]
    public async Task WhenKnown_NoAnswer_IsUnknown()
    {
        var applied = false;

        var known = await MockProgram.RunAsync(new RecordingMocks(NoAnswer), async () =>
        {
            var deployable = GetCertificate.Invoke(new GetCertificateInvokeArgs { CertificateId = "cert0001" }).WhenKnown().Apply(certificate =>
            {
                applied = true;
                return certificate.Deployable;
            });
            return await OutputUtilities.GetIsKnownAsync(deployable);
        });

        Assert.Equal((false, false), (known, applied));
    }

    [Fact]
    public async Task WhenKnown_Answer_IsTheAnswer()
    {
        var deployable = await MockProgram.RunAsync(new RecordingMocks(Answer), () => OutputUtilities.GetValueAsync(
            GetCertificate.Invoke(new GetCertificateInvokeArgs { CertificateId = "cert0001" }).WhenKnown().Apply(certificate => certificate.Deployable)));

        Assert.False(deployable);
    }

    [Fact]
    public async Task EnsureDeployable_NoAnswer_Passes()
    {
        var certificate = (GetCertificateResult)await Functions.CallAsync("getCertificate", NoAnswer);

        Assert.Same(certificate, certificate.EnsureDeployable());
    }

    [Fact]
    public async Task EnsureDeployable_Deployable_Passes()
    {
        var certificate = (GetCertificateResult)await Functions.CallAsync("getCertificate", new Dictionary<string, object>(Answer) { ["deployable"] = true });

        Assert.Same(certificate, certificate.EnsureDeployable());
    }

    [Fact]
    public async Task EnsureDeployable_NotDeployable_EndsTheProgram()
    {
        var certificate = (GetCertificateResult)await Functions.CallAsync("getCertificate", new Dictionary<string, object>(Answer)
        {
            ["domain"] = "example.com",
            ["statusKind"] = "Revoked",
        });

        var error = Assert.Throws<RunException>(() => certificate.EnsureDeployable());

        Assert.Equal("certificate \"cert0001\" (example.com) is not deployable; its status is Revoked", error.Message);
    }

    [Fact]
    public async Task EnsureDeployable_ApiDoesNotSay_EndsTheProgram()
    {
        var certificate = (GetCertificateResult)await Functions.CallAsync("getCertificate", new Dictionary<string, object> { ["certificateId"] = "cert0001" });

        var error = Assert.Throws<RunException>(() => certificate.EnsureDeployable());

        Assert.Equal("the API does not say whether certificate \"cert0001\" is deployable", error.Message);
    }

    [Fact]
    public async Task EnsureDeployable_CertificateForDomainNotDeployable_EndsTheProgram()
    {
        var certificate = (GetCertificateForDomainResult)await Functions.CallAsync("getCertificateForDomain", Answer);

        var error = Assert.Throws<RunException>(() => certificate.EnsureDeployable());

        Assert.Equal("certificate \"cert0001\" is not deployable", error.Message);
    }

    [Fact]
    public async Task EnsureDeployable_SeveralCertificates_NamesEachThatIsNotDeployable()
    {
        var certificates = (GetCertificatesResult)await Functions.CallAsync("getCertificates", new Dictionary<string, object>
        {
            ["certificates"] = new object[]
            {
                new Dictionary<string, object> { ["certificateId"] = "bad00001", ["deployable"] = false },
                new Dictionary<string, object> { ["certificateId"] = "good0001", ["deployable"] = true },
                new Dictionary<string, object> { ["certificateId"] = "bad00002", ["deployable"] = false },
            },
        });

        var error = Assert.Throws<RunException>(() => certificates.EnsureDeployable());

        Assert.Equal("certificate \"bad00001\" is not deployable; certificate \"bad00002\" is not deployable", error.Message);
    }
}
