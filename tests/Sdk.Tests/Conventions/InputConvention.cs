using System.Reflection;
using Pulumi;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Sdk.Tests.Conventions;

/// <summary>Holds a class of arguments against a table of the plugin.</summary>
internal static class InputConvention
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Lists what the table demands and what the class has, a line for each member; both have to be the same.</summary>
    public static (string[] Expected, string[] Actual) Compare(Type args, IEnumerable<Property> properties, Func<PropertyType, Type> typeOf, bool json)
    {
        var lifted = typeOf == SdkTypes.LiftedInput;
        var expected = properties.Select(property => Describe(
            property.Name,
            SdkTypes.Optional(typeOf(property.Type), property.Required),
            property.Required,
            json && property.Type != PropertyType.String,
            MayBeNull(property, lifted)));
        var actual = args.GetMembers(Instance)
            .Select(member => (member, attribute: member.CustomAttributes.SingleOrDefault(data => data.AttributeType == typeof(InputAttribute))))
            .Where(pair => pair.attribute is not null)
            .Select(pair => Describe(args, pair.attribute!.ConstructorArguments));
        return ([.. expected.Order(StringComparer.Ordinal)], [.. actual.Order(StringComparer.Ordinal)]);
    }

    private static bool MayBeNull(Property property, bool lifted) =>
        property.Type is not ListType and not MapType && (!property.Required || (lifted && property.Secret));

    private static string Describe(Type args, IList<CustomAttributeTypedArgument> attribute)
    {
        var name = (string)attribute[0].Value!;
        var property = args.GetProperty(char.ToUpperInvariant(name[0]) + name[1..])
            ?? throw new InvalidOperationException($"{args} has no property for {name}.");
        return Describe(name, property.PropertyType, (bool)attribute[1].Value!, (bool)attribute[2].Value!, Nullability.Of(property));
    }

    private static string Describe(string name, Type type, bool required, bool json, bool mayBeNull) =>
        $"{name}: {type}{(required ? ", required" : "")}{(json ? ", JSON" : "")}{(mayBeNull ? ", null when absent" : "")}";
}
