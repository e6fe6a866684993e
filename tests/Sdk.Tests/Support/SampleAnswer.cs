using TencentSsl.Plugin.Schema;

namespace TencentSsl.Sdk.Tests.Support;

/// <summary>An answer with every member that the plugin's tables have.</summary>
internal static class SampleAnswer
{
    public static Dictionary<string, object> Of(IEnumerable<Property> properties) =>
        properties.ToDictionary(property => property.Name, property => Value(property.Type, property.Name), StringComparer.Ordinal);

    private static object Value(PropertyType type, string name) => type switch
    {
        PrimitiveType { Name: "string" } => $"text of {name}",
        PrimitiveType { Name: "integer" } => 7,
        PrimitiveType { Name: "number" } => 0.5,
        PrimitiveType { Name: "boolean" } => true,
        ListType list => new List<object> { Value(list.Item, name) },
        MapType map => new Dictionary<string, object> { ["key"] = Value(map.Item, name) },
        EnumType choice => choice.Values[0].Value,
        ObjectType composite => Of(composite.Properties),
        _ => throw new InvalidOperationException($"No sample for {type}."),
    };
}
