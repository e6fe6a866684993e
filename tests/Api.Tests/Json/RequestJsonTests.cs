using System.Text.Json;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Json;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Tests.Json;

/// <summary>The API refuses members that it does not know, and null is not the same as absent to it.</summary>
public sealed class RequestJsonTests
{
    [Fact]
    public void DescribeCertificate_Request_HasOneMember() =>
        Assert.Equal(
            """{"CertificateId":"Juz8JAxn"}""",
            JsonSerializer.Serialize(new DescribeCertificateRequest("Juz8JAxn"), ApiJsonContext.Default.DescribeCertificateRequest));

    [Fact]
    public void DescribeCertificates_NothingAskedFor_IsAnEmptyObject() =>
        Assert.Equal("{}", JsonSerializer.Serialize(new DescribeCertificatesRequest(), ApiJsonContext.Default.DescribeCertificatesRequest));

    [Fact]
    public void DescribeCertificates_EverythingAskedFor_HasTheNamesOfTheApi()
    {
        var request = new DescribeCertificatesRequest
        {
            Offset = 0,
            Limit = 1000,
            SearchKey = "shop",
            CertificateType = "SVR",
            ProjectId = 7,
            CertificateStatus = [1, 3],
            Deployable = 1,
            FilterSource = "upload",
            Tags = [new Tag { TagKey = "team", TagValue = "web" }],
            CertIds = ["a", "b"],
        };

        Assert.Equal(
            """{"Offset":0,"Limit":1000,"SearchKey":"shop","CertificateType":"SVR","ProjectId":7,"CertificateStatus":[1,3],"Deployable":1,"FilterSource":"upload","Tags":[{"TagKey":"team","TagValue":"web"}],"CertIds":["a","b"]}""",
            JsonSerializer.Serialize(request, ApiJsonContext.Default.DescribeCertificatesRequest));
    }

    [Fact]
    public void AssumeRole_WithoutOptions_SendsNone() =>
        Assert.Equal(
            """{"RoleArn":"arn","RoleSessionName":"name"}""",
            JsonSerializer.Serialize(new AssumeRoleRequest("arn", "name"), ApiJsonContext.Default.AssumeRoleRequest));
}
