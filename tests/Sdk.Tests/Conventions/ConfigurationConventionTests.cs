using System.Reflection;
using Pulumi;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Schema;
using Xunit;

namespace TencentSsl.Sdk.Tests.Conventions;

/// <summary>Every key of the configuration is an argument of the provider and a member of Config.</summary>
public sealed class ConfigurationConventionTests
{
    [Fact]
    public void ProviderArgs_Keys_MatchTheTable()
    {
        var (expected, actual) = InputConvention.Compare(SdkTypes.Find("ProviderArgs"), ConfigurationProperties.All, SdkTypes.LiftedInput, json: true);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void ProviderOutputs_TextKeys_MatchTheTable()
    {
        var expected = ConfigurationProperties.All
            .Where(property => property.Type == PropertyType.String)
            .Select(property => property.Name);

        var actual = SdkTypes.Find("Provider").GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Select(property => (string)property.CustomAttributes.Single(data => data.AttributeType == typeof(OutputAttribute)).ConstructorArguments[0].Value!);

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Config_Keys_MatchTheTable()
    {
        var expected = ConfigurationProperties.All.Select(property =>
            $"{char.ToUpperInvariant(property.Name[0])}{property.Name[1..]}: {SdkTypes.Optional(SdkTypes.Variable(property.Type), required: false)}");

        var actual = SdkTypes.Find("Config").GetProperties(BindingFlags.Static | BindingFlags.Public).Select(property => $"{property.Name}: {property.PropertyType}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }
}
