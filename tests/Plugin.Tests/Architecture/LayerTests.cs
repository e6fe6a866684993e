using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace TencentSsl.Plugin.Tests.Architecture;

/// <summary>Holds the code against the layers in CONTRIBUTING.</summary>
public sealed class LayerTests
{
    [Fact]
    public void Namespaces_All_FormNoNewCycles() => Assert.Equal(string.Join("\n", KnownCycles.Groups), string.Join("\n", Namespaces.Cycles()));

    [Fact]
    public void Namespaces_All_UseEachOtherInNoNewPairs() => Assert.Equal(string.Join("\n", KnownCycles.Pairs), string.Join("\n", Namespaces.Pairs()));

    [Fact]
    public void Api_All_DoesNotKnowPlugin() => Check(@"^TencentSsl\.Api(\.|$)", @"^TencentSsl\.Plugin(\.|$)");

    [Fact]
    public void Functions_All_DoNotKnowRpc() => Check(@"^TencentSsl\.Plugin\.Functions(\.|$)", @"^TencentSsl\.Plugin\.Rpc(\.|$)");

    [Fact]
    public void Serving_All_KnowsNothingOfPulumi() =>
        Check(@"^TencentSsl\.Plugin\.Serving(\.|$)", @"^TencentSsl\.(Api|Plugin\.(?!Serving))");

    private static void Check(string users, string used) =>
        Types().That().ResideInNamespaceMatching(users)
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(used))
            .Check(Namespaces.Provider);
}
