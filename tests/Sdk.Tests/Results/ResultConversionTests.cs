using System.Collections;
using Pulumi.TencentSsl;
using TencentSsl.Sdk.Tests.Support;
using Xunit;

namespace TencentSsl.Sdk.Tests.Results;

public sealed class ResultConversionTests
{
    public static TheoryData<string> FunctionNames => Functions.Names;

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public async Task InvokeAsync_AnswerWithEveryOutput_FillsEveryField(string function)
    {
        var answer = SampleAnswer.Of(Functions.Definition(function).Outputs);

        var result = await Functions.CallAsync(function, answer);

        Assert.Equal(CanonicalJson.Of(answer), CanonicalJson.Of(result));
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public async Task InvokeAsync_EmptyAnswer_GivesReadableLists(string function)
    {
        var result = await Functions.CallAsync(function, new Dictionary<string, object>());

        Assert.All(
            result.GetType().GetProperties().Where(property => property.PropertyType.IsGenericType && property.PropertyType.IsAssignableTo(typeof(IEnumerable))),
            property => Assert.Empty((IEnumerable)property.GetValue(result)!));
    }

    [Fact]
    public async Task InvokeAsync_OnlyWhatIsRequired_LeavesTheRestOut()
    {
        var result = (GetCertificateResult)await Functions.CallAsync("getCertificate", new Dictionary<string, object> { ["certificateId"] = "cert0001" });

        Assert.Equal("cert0001", result.CertificateId);
        Assert.Null(result.Deployable);
        Assert.Null(result.DaysRemaining);
        Assert.Null(result.StatusKind);
        Assert.Null(result.DvAuthDetail);
        Assert.Empty(result.Domains);
    }

    [Fact]
    public async Task InvokeAsync_NestedObjectWithoutItsList_GivesAReadableList()
    {
        var result = (GetCertificateResult)await Functions.CallAsync("getCertificate", new Dictionary<string, object>
        {
            ["certificateId"] = "cert0001",
            ["dvAuthDetail"] = new Dictionary<string, object> { ["dvAuthKey"] = "_dnsauth" },
        });

        Assert.Equal("_dnsauth", result.DvAuthDetail?.DvAuthKey);
        Assert.Empty(result.DvAuthDetail!.DvAuths);
    }

    [Fact]
    public async Task InvokeAsync_ValueThatAnEnumDoesNotList_IsKept()
    {
        var result = (GetCertificateResult)await Functions.CallAsync("getCertificate", new Dictionary<string, object>
        {
            ["certificateId"] = "cert0001",
            ["statusKind"] = "Rearranged",
            ["certificateType"] = "QUANTUM",
        });

        Assert.Equal("Rearranged", (string)result.StatusKind!.Value);
        Assert.NotEqual(CertificateStatus.Unknown, result.StatusKind);
        Assert.Equal("QUANTUM", result.CertificateType.ToString());
    }

    [Fact]
    public async Task InvokeAsync_ValueThatAnEnumLists_EqualsIt()
    {
        var result = (GetCertificateResult)await Functions.CallAsync("getCertificate", new Dictionary<string, object>
        {
            ["certificateId"] = "cert0001",
            ["statusKind"] = "Issued",
        });

        Assert.True(result.StatusKind == CertificateStatus.Issued);
        Assert.Equal(CertificateStatus.Issued.GetHashCode(), result.StatusKind.GetHashCode());
    }
}
