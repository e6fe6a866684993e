using System.Reflection;
using Pulumi;
using Xunit;

namespace TencentSsl.Sdk.Tests.Conventions;

/// <summary>Every function of the plugin is in the SDK with exactly its arguments and outputs.</summary>
public sealed class FunctionConventionTests
{
    public static TheoryData<string> FunctionNames => [.. TableTypes.Functions.Keys];

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void Overloads_Function_AreThoseOfPulumisGenerator(string function)
    {
        var name = Capitalized(function);
        var result = SdkTypes.Find($"{name}Result");
        var plain = SdkTypes.Find($"{name}Args");
        var lifted = SdkTypes.Find($"{name}InvokeArgs");
        var optional = TableTypes.Functions[function].Inputs.Any(input => input.Required) ? "" : " = null";

        var methods = SdkTypes.Find(name).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

        Assert.Equal(
            new[]
            {
                $"{typeof(Task<>).MakeGenericType(result)} InvokeAsync({plain} args{optional}, {typeof(InvokeOptions)} options = null)",
                $"{typeof(Output<>).MakeGenericType(result)} Invoke({lifted} args{optional}, {typeof(InvokeOptions)} options = null)",
                $"{typeof(Output<>).MakeGenericType(result)} Invoke({lifted} args, {typeof(InvokeOutputOptions)} options)",
            },
            methods.Select(Describe));
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void Args_Function_MatchTheTable(string function)
    {
        var (expected, actual) = InputConvention.Compare(
            SdkTypes.Find($"{Capitalized(function)}Args"), TableTypes.Functions[function].Inputs, SdkTypes.PlainInput, json: false);

        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void InvokeArgs_Function_MatchTheTable(string function)
    {
        var (expected, actual) = InputConvention.Compare(
            SdkTypes.Find($"{Capitalized(function)}InvokeArgs"), TableTypes.Functions[function].Inputs, SdkTypes.LiftedInput, json: false);

        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void ResultFields_Function_MatchTheTable(string function)
    {
        var (expected, actual) = OutputConvention.CompareMembers(SdkTypes.Find($"{Capitalized(function)}Result"), TableTypes.Functions[function].Outputs);

        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void ResultConstructor_Function_HasTheNamesOfTheWire(string function)
    {
        var (expected, actual) = OutputConvention.CompareParameters(SdkTypes.Find($"{Capitalized(function)}Result"), TableTypes.Functions[function].Outputs);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Functions_OfTheSdk_AreThoseOfThePlugin()
    {
        var classes = typeof(Pulumi.TencentSsl.Provider).Assembly.GetExportedTypes().Where(type => type.GetMethod("InvokeAsync") is not null);

        Assert.Equal(
            TableTypes.Functions.Keys.Select(Capitalized).Order(StringComparer.Ordinal),
            classes.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Describe(MethodInfo method) =>
        $"{method.ReturnType} {method.Name}({string.Join(", ", method.GetParameters().Select(parameter => $"{parameter.ParameterType} {parameter.Name}{(parameter.HasDefaultValue ? " = null" : "")}"))})";
}
