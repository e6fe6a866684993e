using System.Reflection;
using Pulumi;
using Xunit;

namespace TencentSsl.Sdk.Tests.Conventions;

/// <summary>Every named type of the plugin is in the SDK with exactly its members.</summary>
public sealed class TypeConventionTests
{
    public static TheoryData<string> OutputTypes => [.. TableTypes.OutputTypes.Keys];

    public static TheoryData<string> InputTypes => [.. TableTypes.InputTypes.Keys];

    public static TheoryData<string> LiftedTypes => [.. TableTypes.InputTypes.Keys.Union(TableTypes.VariableTypes.Keys)];

    public static TheoryData<string> VariableTypes => [.. TableTypes.VariableTypes.Keys];

    public static TheoryData<string> Enums => [.. TableTypes.Enums.Keys];

    [Theory]
    [MemberData(nameof(OutputTypes))]
    public void OutputFields_Type_MatchTheTable(string type)
    {
        var (expected, actual) = OutputConvention.CompareMembers(SdkTypes.Find("Outputs." + type), TableTypes.OutputTypes[type].Properties);

        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(OutputTypes))]
    public void OutputConstructor_Type_HasTheNamesOfTheWire(string type)
    {
        var (expected, actual) = OutputConvention.CompareParameters(SdkTypes.Find("Outputs." + type), TableTypes.OutputTypes[type].Properties);

        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(InputTypes))]
    public void PlainInputs_Type_MatchTheTable(string type)
    {
        var args = SdkTypes.Find("Inputs." + type);
        var (expected, actual) = InputConvention.Compare(args, TableTypes.InputTypes[type].Properties, SdkTypes.PlainInput, json: false);

        Assert.Equal(expected, actual);
        Assert.Equal(typeof(InvokeArgs), args.BaseType);
    }

    [Theory]
    [MemberData(nameof(LiftedTypes))]
    public void LiftedInputs_Type_MatchTheTable(string type)
    {
        var args = SdkTypes.Find($"Inputs.{type}Args");
        var table = TableTypes.InputTypes.GetValueOrDefault(type) ?? TableTypes.VariableTypes[type];
        var (expected, actual) = InputConvention.Compare(args, table.Properties, SdkTypes.LiftedInput, json: false);

        Assert.Equal(expected, actual);
        Assert.Equal(typeof(ResourceArgs), args.BaseType);
    }

    [Theory]
    [MemberData(nameof(VariableTypes))]
    public void ConfigTypes_Type_MatchTheTable(string type)
    {
        var expected = TableTypes.VariableTypes[type].Properties
            .Select(property => $"{char.ToUpperInvariant(property.Name[0])}{property.Name[1..]}: {SdkTypes.Optional(SdkTypes.Variable(property.Type), property.Required)}");

        var actual = SdkTypes.Find("Config+Types+" + type).GetProperties().Select(property => $"{property.Name}: {property.PropertyType}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Values_Enum_MatchTheTable(string type)
    {
        var expected = TableTypes.Enums[type].Values.Select(value => $"{value.Name} = {value.Value}");

        var actual = SdkTypes.Find(type).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => $"{property.Name} = {property.GetValue(null)}");

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Types_OfTheSdk_AreThoseOfThePlugin()
    {
        var expected = TableTypes.OutputTypes.Keys.Select(name => "Outputs." + name)
            .Concat(TableTypes.InputTypes.Keys.Select(name => "Inputs." + name))
            .Concat(TableTypes.InputTypes.Keys.Union(TableTypes.VariableTypes.Keys).Select(name => $"Inputs.{name}Args"))
            .Concat(TableTypes.Enums.Keys);

        var actual = typeof(Pulumi.TencentSsl.Provider).Assembly.GetExportedTypes()
            .Where(type => type.IsDefined(typeof(EnumTypeAttribute)) || type.Namespace != "Pulumi.TencentSsl")
            .Select(type => type.FullName!["Pulumi.TencentSsl.".Length..]);

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }
}
