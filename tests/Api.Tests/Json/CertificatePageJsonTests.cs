using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Json;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Tests.Json;

public sealed class CertificatePageJsonTests
{
    /// <summary>What an entry of the list has that the single read has not.</summary>
    private const string OwnMembers = """
        {
          "ProjectInfo":{"ProjectName":"shop","ProjectCreatorUin":1,"ProjectCreateTime":"0000-00-00 00:00:00","ProjectResume":"","OwnerUin":2,"ProjectId":"0"},
          "BoundResource":["clb"],"IsIgnore":false,"IsSM":true,"EncryptAlgorithm":"RSA 2048",
          "PreAuditInfo":{"TotalPeriod":3,"NowPeriod":1,"ManagerId":"m"},
          "AutoRenewFlag":0,"HostingStatus":-1,"HostingCompleteTime":"--","HostingRenewCertId":"r","HasRenewOrder":"h","ReplaceOriCertIsDelete":true,
          "IsExpiring":true,"DVAuthDeadline":"d","ValidationPassedTime":"v","CertSANs":["a.example"],"AwaitingValidationMsg":"w","AllowDownload":true,
          "IsDNSPODResolve":false,"IsPackage":true,"KeyPasswordCustomFlag":false,
          "SupportDownloadType":{"NGINX":true,"APACHE":false,"TOMCAT":true,"IIS":false,"JKS":true,"OTHER":false,"ROOT":true},
          "CertRevokedTime":"2026-01-01 00:00:00","HostingResourceTypes":["clb"],
          "HostingConfig":{"ReplaceTime":1,"MessageTypes":[0,1],"ReplaceStartTime":"00:00:00","ReplaceEndTime":"23:59:59"}
        }
        """;

    private static readonly string[] OnlyInSingleRead = ["OrderId", "DvAuthDetail", "DvRevokeAuthDetail", "VulnerabilityReport", "SubmittedData"];

    [Fact]
    public void Entry_Members_AreThe56OfTheApi()
    {
        var single = ApiJsonContext.Default.Certificate.Properties.Select(property => property.Name).Except(OnlyInSingleRead);
        var own = JsonNode.Parse(OwnMembers)!.AsObject().Select(member => member.Key);

        var known = ApiJsonContext.Default.CertificateListItem.Properties.Select(property => property.Name).ToArray();

        // Error and RequestId stand on the answer, not on its entries.
        Assert.Equal(56, known.Length - 2);
        Assert.Equal(single.Concat(own).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_EntryWithEveryMember_LosesNothing()
    {
        var (page, failure) = Read($$$"""{"Response":{"TotalCount":41,"Certificates":[{{{OwnMembers}}},null],"RequestId":"r"}}""");

        Assert.Null(failure);
        Assert.Equal(41, page!.TotalCount);
        Assert.Null(page.Certificates![1]);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(OwnMembers),
            JsonSerializer.SerializeToNode(page.Certificates[0], ApiJsonContext.Default.CertificateListItem)));
    }

    [Fact]
    public void Read_NothingFound_IsAnEmptyPage()
    {
        var (page, _) = Read("""{"Response":{"TotalCount":0,"Certificates":[],"RequestId":"r"}}""");

        Assert.Empty(page!.Certificates!);
    }

    private static (CertificatePage? Answer, ApiFailure? Failure) Read(string body) =>
        EnvelopeReader.Read(Encoding.UTF8.GetBytes(body), SslActions.DescribeCertificates.AnswerType);
}
