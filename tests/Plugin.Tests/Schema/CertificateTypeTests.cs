using System.Text.Json;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Tests.Schema;

/// <summary>A certificate is described in one way, whichever function returns it.</summary>
public sealed class CertificateTypeTests
{
    private static readonly string[] OnlyOfSingleReads =
        ["orderId", "dvAuthDetail", "vulnerabilityReport", "dvRevokeAuthDetail", "submittedData", "requestId", "renewalChain", "unmetExpectations"];

    [Theory]
    [InlineData("getCertificate")]
    [InlineData("getCertificateForDomain")]
    public void Outputs_OfASingleRead_AreTheMembersOfTheTypeCertificate(string function)
    {
        using var schema = JsonDocument.Parse(SchemaWriter.Write());
        var certificate = schema.RootElement.GetProperty("types").GetProperty("tencentssl:index:Certificate").GetProperty("properties");
        var outputs = schema.RootElement.GetProperty("functions").GetProperty($"tencentssl:index:{function}").GetProperty("outputs");

        var shared = outputs.GetProperty("properties").EnumerateObject().Where(output => !OnlyOfSingleReads.Contains(output.Name)).ToArray();

        Assert.NotEmpty(shared);
        Assert.All(shared, output => Assert.True(JsonElement.DeepEquals(certificate.GetProperty(output.Name), output.Value), output.Name));
    }

    [Fact]
    public void Outputs_OfEveryFunction_AreWrittenInline()
    {
        // The YAML runtime looks for outputs in place and finds none behind a reference: reading a member would fail.
        using var schema = JsonDocument.Parse(SchemaWriter.Write());

        Assert.All(
            schema.RootElement.GetProperty("functions").EnumerateObject(),
            function => Assert.True(function.Value.GetProperty("outputs").TryGetProperty("properties", out _), function.Name));
    }
}
