using System.Reflection;
using Pulumi;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Sdk.Tests.Conventions;

/// <summary>Holds a class of outputs against a table of the plugin.</summary>
internal static class OutputConvention
{
    /// <summary>Lists what the table demands and what the public properties of the class are.</summary>
    public static (string[] Expected, string[] Actual) CompareMembers(Type type, IEnumerable<Property> properties) =>
    (
        [.. Sorted(properties).Select(property => Describe(Capitalized(property.Name), TypeOf(property), MayBeNull(property)))],
        [.. type.GetProperties().Select(property => Describe(property.Name, property.PropertyType, Nullability.Of(property)))]
    );

    /// <summary>Lists what the table demands and what the parameters are by which Pulumi builds the class.</summary>
    public static (string[] Expected, string[] Actual) CompareParameters(Type type, IEnumerable<Property> properties)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single(candidate => candidate.IsDefined(typeof(OutputConstructorAttribute)));
        return (
            [.. Sorted(properties).Select(property => $"{property.Name}: {TypeOf(property)}")],
            [.. constructor.GetParameters().Select(parameter => $"{parameter.Name}: {parameter.ParameterType}")]);
    }

    private static IEnumerable<Property> Sorted(IEnumerable<Property> properties) => properties.OrderBy(property => property.Name, StringComparer.Ordinal);

    private static Type TypeOf(Property property) => SdkTypes.Optional(SdkTypes.Output(property.Type), property.Required);

    private static bool MayBeNull(Property property) => !property.Required;

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Describe(string name, Type type, bool mayBeNull) => $"{name}: {type}{(mayBeNull ? ", null when absent" : "")}";
}
