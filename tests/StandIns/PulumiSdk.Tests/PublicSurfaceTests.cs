using Pulumi;
using Xunit;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class PublicSurfaceTests
{
    /// <summary>
    /// Every line of the file was found in the package, too (3.112). Whoever changes the surface compares it again;
    /// the new text is beside the test's program then.
    /// </summary>
    [Fact]
    public void Surface_OfStandIn_IsTheOneThatWasComparedWithThePackage()
    {
        var surface = string.Join('\n', PublicSurface.Of(typeof(Deployment).Assembly)) + "\n";
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "PublicSurface.actual.txt"), surface);

        using var stream = typeof(PublicSurfaceTests).Assembly.GetManifestResourceStream("PublicSurface.txt")!;
        using var reader = new StreamReader(stream);
        Assert.Equal(reader.ReadToEnd(), surface);
    }
}
