using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.TencentSsl.Inputs;
using Pulumi.Utilities;
using TencentSsl.Sdk.Tests.Support;
using Xunit;

namespace TencentSsl.Sdk.Tests.Calls;

public sealed class GetCertificateForDomainTests
{
    private static readonly string AllArguments = CanonicalJson.OfText("""
        {
          "domain": "example.com",
          "expect": { "minDaysRemaining": 14 },
          "includeExpired": false,
          "source": "upload",
          "statuses": ["Issued"]
        }
        """);

    private static GetCertificateForDomainInvokeArgs LiftedArguments => new()
    {
        Domain = "example.com",
        Expect = new CertificateExpectationArgs { MinDaysRemaining = 14 },
        IncludeExpired = false,
        Source = CertificateSource.Upload,
        Statuses = { CertificateStatus.Issued },
    };

    [Fact]
    public async Task InvokeAsync_AllArguments_SendsThem()
    {
        var call = await MockProgram.CallAsync(() => GetCertificateForDomain.InvokeAsync(new GetCertificateForDomainArgs
        {
            Domain = "example.com",
            Expect = new CertificateExpectation { MinDaysRemaining = 14 },
            IncludeExpired = false,
            Source = CertificateSource.Upload,
            Statuses = { CertificateStatus.Issued },
        }));

        Assert.Equal(("tencentssl:index:getCertificateForDomain", AllArguments), call);
    }

    [Fact]
    public async Task Invoke_AllArguments_SendsThem()
    {
        var call = await MockProgram.CallAsync(() => OutputUtilities.GetValueAsync(GetCertificateForDomain.Invoke(LiftedArguments)));

        Assert.Equal(("tencentssl:index:getCertificateForDomain", AllArguments), call);
    }

    [Fact]
    public async Task Invoke_OutputOptions_SendsTheSame()
    {
        var call = await MockProgram.CallAsync(() => OutputUtilities.GetValueAsync(GetCertificateForDomain.Invoke(LiftedArguments, new InvokeOutputOptions())));

        Assert.Equal(("tencentssl:index:getCertificateForDomain", AllArguments), call);
    }
}
