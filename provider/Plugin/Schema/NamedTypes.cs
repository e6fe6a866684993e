namespace TencentSsl.Plugin.Schema;

/// <summary>Finds the types with names of their own.</summary>
internal static class NamedTypes
{
    /// <summary>Lists a type, if it has a name, and all that it is made of.</summary>
    public static IEnumerable<NamedType> In(PropertyType type) => type switch
    {
        ListType list => In(list.Item),
        MapType map => In(map.Item),
        ObjectType composite => composite.Properties.SelectMany(property => In(property.Type)).Prepend(composite),
        NamedType named => [named],
        _ => [],
    };
}
