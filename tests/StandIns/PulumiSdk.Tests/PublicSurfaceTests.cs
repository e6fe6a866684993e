using Pulumi;
using Xunit;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class PublicSurfaceTests
{
    /// <summary>
    /// What is in the file is also in the package, word for word (3.112). Whoever changes the surface compares again
    /// and writes the file anew, by running the tests' program with PUBLIC_SURFACE_FILE set to its path.
    /// </summary>
    [Fact]
    public void Surface_OfStandIn_IsTheOneThatWasComparedWithThePackage()
    {
        var surface = string.Join('\n', PublicSurface.Of(typeof(Deployment).Assembly)) + "\n";

        using var stream = typeof(PublicSurfaceTests).Assembly.GetManifestResourceStream("PublicSurface.txt")!;
        using var reader = new StreamReader(stream);
        Assert.Equal(reader.ReadToEnd(), surface);
    }
}
