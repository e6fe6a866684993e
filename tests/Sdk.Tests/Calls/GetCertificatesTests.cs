using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.TencentSsl.Inputs;
using Pulumi.Utilities;
using TencentSsl.Sdk.Tests.Support;
using Xunit;

namespace TencentSsl.Sdk.Tests.Calls;

public sealed class GetCertificatesTests
{
    private static readonly string AllFilters = CanonicalJson.OfText("""
        {
          "certificateIds": ["cert0001", "cert0002"],
          "certificateType": "CA",
          "deployable": true,
          "domain": "example.com",
          "expect": { "deployable": true },
          "expiringWithinDays": 30,
          "projectId": "0",
          "search": "web",
          "source": "upload",
          "statuses": ["Issued"],
          "tags": { "team": "web" }
        }
        """);

    private static GetCertificatesInvokeArgs LiftedArguments => new()
    {
        CertificateIds = { "cert0001", "cert0002" },
        CertificateType = CertificateType.ClientCa,
        Deployable = true,
        Domain = "example.com",
        Expect = new CertificateExpectationArgs { Deployable = true },
        ExpiringWithinDays = 30,
        ProjectId = "0",
        Search = "web",
        Source = CertificateSource.Upload,
        Statuses = { CertificateStatus.Issued },
        Tags = { { "team", "web" } },
    };

    [Fact]
    public async Task InvokeAsync_AllFilters_SendsThem()
    {
        var call = await MockProgram.CallAsync(() => GetCertificates.InvokeAsync(new GetCertificatesArgs
        {
            CertificateIds = { "cert0001", "cert0002" },
            CertificateType = CertificateType.ClientCa,
            Deployable = true,
            Domain = "example.com",
            Expect = new CertificateExpectation { Deployable = true },
            ExpiringWithinDays = 30,
            ProjectId = "0",
            Search = "web",
            Source = CertificateSource.Upload,
            Statuses = { CertificateStatus.Issued },
            Tags = { { "team", "web" } },
        }));

        Assert.Equal(("tencentssl:index:getCertificates", AllFilters), call);
    }

    [Fact]
    public async Task Invoke_AllFilters_SendsThem()
    {
        var call = await MockProgram.CallAsync(() => OutputUtilities.GetValueAsync(GetCertificates.Invoke(LiftedArguments)));

        Assert.Equal(("tencentssl:index:getCertificates", AllFilters), call);
    }

    [Fact]
    public async Task Invoke_OutputOptions_SendsTheSame()
    {
        var call = await MockProgram.CallAsync(() => OutputUtilities.GetValueAsync(GetCertificates.Invoke(LiftedArguments, new InvokeOutputOptions())));

        Assert.Equal(("tencentssl:index:getCertificates", AllFilters), call);
    }

    [Fact]
    public async Task InvokeAsync_NoArguments_SendsNone()
    {
        var call = await MockProgram.CallAsync(() => GetCertificates.InvokeAsync());

        Assert.Equal(("tencentssl:index:getCertificates", "{}"), call);
    }

    [Fact]
    public async Task InvokeAsync_ListsThatWereOnlyRead_AreNotSent()
    {
        var args = new GetCertificatesArgs { Expect = new CertificateExpectation { Valid = true } };
        Assert.Equal(0, args.CertificateIds.Count + args.Statuses.Count + args.Tags.Count + args.Expect.Statuses.Count + args.Expect.Domains.Count);

        var call = await MockProgram.CallAsync(() => GetCertificates.InvokeAsync(args));

        Assert.Equal("""{"expect":{"valid":true}}""", call.Arguments);
    }

    [Fact]
    public async Task Invoke_ListsThatWereOnlyRead_AreNotSent()
    {
        var args = new GetCertificatesInvokeArgs { Expect = new CertificateExpectationArgs { Valid = true } };
        Assert.NotNull(args.CertificateIds);
        Assert.NotNull(args.Statuses);
        Assert.NotNull(args.Tags);

        var call = await MockProgram.CallAsync(() => OutputUtilities.GetValueAsync(GetCertificates.Invoke(args)));

        Assert.Equal("""{"expect":{"valid":true}}""", call.Arguments);
    }

    [Fact]
    public async Task InvokeAsync_AnEmptyListThatWasSet_IsSent()
    {
        var call = await MockProgram.CallAsync(() => GetCertificates.InvokeAsync(new GetCertificatesArgs { CertificateIds = [] }));

        Assert.Equal("""{"certificateIds":[]}""", call.Arguments);
    }
}
