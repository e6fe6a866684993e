using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Schema;

/// <summary>Makes outputs of data of one type, so that a table of them reads like a table.</summary>
internal static class OutputFactory<T>
{
    public static Output<T> Text(string name, Func<T, string?> read, string description) =>
        new(name, PropertyType.String, description, data => WireValues.Text(read(data)));

    public static Output<T> Integer(string name, Func<T, long?> read, string description) =>
        new(name, PropertyType.Integer, description, data => WireValues.Integer(read(data)));

    public static Output<T> Boolean(string name, Func<T, bool?> read, string description) =>
        new(name, PropertyType.Boolean, description, data => WireValues.Boolean(read(data)));

    /// <summary>A list of texts, always there: SDKs make a default list of a missing one, which throws when it is read.</summary>
    public static Output<T> Texts(string name, Func<T, IEnumerable<string?>?> read, string description) =>
        new(name, new ListType(PropertyType.String), description, data => WireValues.Texts(read(data))) { Required = true };

    public static Output<T> Enum(string name, EnumType type, Func<T, string?> read, string description) =>
        new(name, type, description, data => WireValues.Text(read(data)));

    /// <summary>An object; left out where it is null.</summary>
    public static Output<T> Object<TMember>(string name, ObjectType type, OutputTable<TMember> table, Func<T, TMember?> read, string description)
        where TMember : class =>
        new(name, type, description, data => read(data) is { } member ? table.WriteValue(member) : null);

    /// <summary>A list of objects, always there.</summary>
    public static Output<T> Objects<TMember>(string name, ObjectType type, OutputTable<TMember> table, Func<T, IEnumerable<TMember?>?> read, string description)
        where TMember : class =>
        new(name, new ListType(type), description, data => WireValues.List(read(data), table.WriteValue))
        {
            ReadEntries = data => (read(data) ?? []).OfType<TMember>().Select(table.WriteValue),
            Required = true,
        };
}
