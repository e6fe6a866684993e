using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.TencentSsl.Inputs;
using Pulumi.Utilities;
using TencentSsl.Sdk.Tests.Support;
using Xunit;

namespace TencentSsl.Sdk.Tests.Calls;

public sealed class GetCertificateTests
{
    private static readonly string AllArguments = CanonicalJson.OfText("""
        {
          "certificateId": "cert0001",
          "expect": {
            "deployable": true,
            "domains": ["example.com", "www.example.com"],
            "minDaysRemaining": 30,
            "minLifetimeFraction": 0.25,
            "onUnmet": "warn",
            "statuses": ["Issued", "Reissuing"]
          },
          "followRenewals": true,
          "includeSubmittedData": true,
          "waitForIssued": { "pollSeconds": 2.5, "timeoutSeconds": 60 }
        }
        """);

    private static GetCertificateInvokeArgs LiftedArguments => new()
    {
        CertificateId = Output.Create("cert0001"),
        Expect = new CertificateExpectationArgs
        {
            Deployable = true,
            Domains = { "example.com", Output.Create("www.example.com") },
            MinDaysRemaining = 30,
            MinLifetimeFraction = 0.25,
            OnUnmet = OnUnmet.Warn,
            Statuses = { CertificateStatus.Issued, CertificateStatus.Reissuing },
        },
        FollowRenewals = true,
        IncludeSubmittedData = true,
        WaitForIssued = new WaitForIssuedArgs { PollSeconds = 2.5, TimeoutSeconds = 60 },
    };

    [Fact]
    public async Task InvokeAsync_AllArguments_SendsThem()
    {
        var call = await MockProgram.CallAsync(() => GetCertificate.InvokeAsync(new GetCertificateArgs
        {
            CertificateId = "cert0001",
            Expect = new CertificateExpectation
            {
                Deployable = true,
                Domains = { "example.com", "www.example.com" },
                MinDaysRemaining = 30,
                MinLifetimeFraction = 0.25,
                OnUnmet = OnUnmet.Warn,
                Statuses = { CertificateStatus.Issued, CertificateStatus.Reissuing },
            },
            FollowRenewals = true,
            IncludeSubmittedData = true,
            WaitForIssued = new WaitForIssued { PollSeconds = 2.5, TimeoutSeconds = 60 },
        }));

        Assert.Equal(("tencentssl:index:getCertificate", AllArguments), call);
    }

    [Fact]
    public async Task Invoke_AllArguments_SendsThem()
    {
        var call = await MockProgram.CallAsync(() => OutputUtilities.GetValueAsync(GetCertificate.Invoke(LiftedArguments)));

        Assert.Equal(("tencentssl:index:getCertificate", AllArguments), call);
    }

    [Fact]
    public async Task Invoke_OutputOptions_SendsTheSame()
    {
        var call = await MockProgram.CallAsync(() => OutputUtilities.GetValueAsync(GetCertificate.Invoke(LiftedArguments, new InvokeOutputOptions())));

        Assert.Equal(("tencentssl:index:getCertificate", AllArguments), call);
    }

    [Fact]
    public async Task InvokeAsync_OnlyTheId_SendsNothingElse()
    {
        var call = await MockProgram.CallAsync(() => GetCertificate.InvokeAsync(new GetCertificateArgs { CertificateId = "cert0001" }));

        Assert.Equal("""{"certificateId":"cert0001"}""", call.Arguments);
    }

    [Fact]
    public async Task InvokeAsync_NoId_IsRefused()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => MockProgram.CallAsync(() => GetCertificate.InvokeAsync(GetCertificateArgs.Empty)));

        Assert.Contains("certificateId", error.Message, StringComparison.OrdinalIgnoreCase);
    }
}
