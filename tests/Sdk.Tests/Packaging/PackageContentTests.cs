using System.Xml.Linq;
using TencentSsl.Sdk.Tests.Support;
using Xunit;

namespace TencentSsl.Sdk.Tests.Packaging;

/// <summary>What is in the package that users install.</summary>
public sealed class PackageContentTests(PackedSdk package) : IClassFixture<PackedSdk>
{
    [Theory]
    [InlineData("lib/net8.0/Pulumi.TencentSsl.dll")]
    [InlineData("lib/net8.0/Pulumi.TencentSsl.xml")]
    [InlineData("content/version.txt")]
    [InlineData("content/pulumi-plugin.json")]
    [InlineData("README.md")]
    public void Package_File_IsThere(string name)
    {
        Assert.Contains(name, package.Names);
    }

    [Fact]
    public void Package_Symbols_AreBesideIt()
    {
        Assert.True(package.HasSymbols);
    }

    [Fact]
    public async Task Package_PluginFiles_NameVersionAndServer()
    {
        var version = await package.ReadAsync("content/version.txt", TestContext.Current.CancellationToken);
        var plugin = await package.ReadAsync("content/pulumi-plugin.json", TestContext.Current.CancellationToken);

        Assert.Equal(Functions.Version, version.Trim());
        Assert.Equal(
            CanonicalJson.OfText($$"""{"resource":true,"name":"tencentssl","version":"{{Functions.Version}}","server":"{{Functions.PluginDownloadUrl}}"}"""),
            CanonicalJson.OfText(plugin));
    }

    [Fact]
    public async Task Package_Description_NamesLicenseReadmeAndTheOneDependency()
    {
        var description = XDocument.Parse(await package.ReadAsync("Pulumi.TencentSsl.nuspec", TestContext.Current.CancellationToken));
        var space = description.Root!.Name.Namespace;
        var dependency = Assert.Single(description.Descendants(space + "dependency"));

        Assert.Equal(("Pulumi", "[3.76.1, 4.0.0)"), (dependency.Attribute("id")?.Value, dependency.Attribute("version")?.Value));
        Assert.Equal("Apache-2.0", description.Descendants(space + "license").Single().Value);
        Assert.Equal("README.md", description.Descendants(space + "readme").Single().Value);
    }
}
