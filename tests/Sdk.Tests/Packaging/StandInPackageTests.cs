using TencentSsl.Sdk.Tests.Support;
using Xunit;

namespace TencentSsl.Sdk.Tests.Packaging;

public sealed class StandInPackageTests
{
    [Fact]
    public async Task Pack_StandIn_IsRefusedWithTheReason()
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(
            ["msbuild", RepositoryFiles.At("sdk/dotnet/Pulumi.TencentSsl.csproj"), "-t:RefuseToPackStandIn", "-p:PulumiSdk=standin", "-nologo"],
            TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
        Assert.Contains("took the stand-in for the Pulumi package", output, StringComparison.Ordinal);
        Assert.Contains("dotnet pack -p:PulumiSdk=package", output, StringComparison.Ordinal);
    }
}
