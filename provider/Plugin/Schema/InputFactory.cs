using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Schema;

/// <summary>Makes inputs. Arguments that are not given are read as null, unless a default is named.</summary>
internal static class InputFactory
{
    public static Input<string> RequiredText(string name, string description) =>
        new(name, PropertyType.String, description, Trimmed, "") { Required = true };

    public static Input<string?> Text(string name, string description) => new(name, PropertyType.String, description, Trimmed, null);

    public static Input<IReadOnlyList<string>?> Texts(string name, string description) =>
        List(name, PropertyType.String, Trimmed, description);

    public static Input<string?> Choice(string name, EnumType type, string description) =>
        new(name, type, description, value => value.StringValue, null);

    public static Input<bool?> Boolean(string name, string description) =>
        new(name, PropertyType.Boolean, description, value => value.BoolValue, null);

    /// <summary>A boolean that is false unless it is given.</summary>
    public static Input<bool> Flag(string name, string description) =>
        new(name, PropertyType.Boolean, description, value => value.BoolValue, false);

    public static Input<int?> Integer(string name, int min, int max, string description) =>
        new(name, PropertyType.Integer, description, value => (int)value.NumberValue, null) { Min = min, Max = max };

    public static Input<double?> Number(string name, double min, double max, string description) =>
        new(name, PropertyType.Number, description, value => value.NumberValue, null) { Min = min, Max = max };

    /// <summary>A time in seconds.</summary>
    public static Input<double> Seconds(string name, double min, double max, double byDefault, string description) =>
        new(name, PropertyType.Number, description, value => value.NumberValue, byDefault) { Min = min, Max = max };

    public static Input<IReadOnlyList<T>?> List<T>(string name, PropertyType item, Func<Value, T> convert, string description) =>
        new(name, new ListType(item), description, value => [.. value.ListValue.Values.Select(convert)], null);

    public static Input<IReadOnlyDictionary<string, string>?> TextMap(string name, string description) =>
        new(name, new MapType(PropertyType.String), description, Entries, null);

    public static Input<T?> Object<T>(string name, ObjectType type, Func<Struct, T> read, string description)
        where T : class =>
        new(name, type, description, value => read(value.StructValue), null);

    private static Dictionary<string, string> Entries(Value map) =>
        map.StructValue.Fields.ToDictionary(field => field.Key, field => field.Value.StringValue, StringComparer.Ordinal);

    private static string Trimmed(Value value) => value.StringValue.Trim();
}
