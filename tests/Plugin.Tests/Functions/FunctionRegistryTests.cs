using TencentSsl.Plugin.Functions;

namespace TencentSsl.Plugin.Tests.Functions;

public sealed class FunctionRegistryTests
{
    [Fact]
    public void All_Always_AreTheFunctionsOfTheContract() => Assert.Equal(
        ["tencentssl:index:getCertificate", "tencentssl:index:getCertificateForDomain", "tencentssl:index:getCertificateUsage", "tencentssl:index:getCertificates", "tencentssl:index:getServedCertificate"],
        FunctionRegistry.All.Select(function => function.Definition.Token).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("tencentssl:index:getcertificate")]
    [InlineData("tencentssl:index:getCertificate ")]
    [InlineData("other:index:getCertificate")]
    public void Find_OfAnotherToken_IsNull(string token) => Assert.Null(FunctionRegistry.Find(token));
}
