namespace TencentSsl.Plugin.Schema;

/// <summary>The type of an input or output, as the package schema knows it.</summary>
internal abstract record PropertyType
{
    public static PropertyType String { get; } = new PrimitiveType("string");

    public static PropertyType Integer { get; } = new PrimitiveType("integer");

    public static PropertyType Number { get; } = new PrimitiveType("number");

    public static PropertyType Boolean { get; } = new PrimitiveType("boolean");
}

/// <summary>A text, number or boolean.</summary>
internal sealed record PrimitiveType(string Name) : PropertyType;

/// <summary>A list.</summary>
internal sealed record ListType(PropertyType Item) : PropertyType;

/// <summary>A map with texts as keys.</summary>
internal sealed record MapType(PropertyType Item) : PropertyType;

/// <summary>An object or enumeration with a name of its own.</summary>
internal abstract record NamedType(string Name, string Description) : PropertyType
{
    /// <summary>Gets the token under which the schema lists the type.</summary>
    public string Token => Package.TokenPrefix + Name;
}

/// <summary>An enumeration of texts. Outputs may have values that it does not list.</summary>
internal sealed record EnumType(string Name, string Description, IReadOnlyList<EnumValue> Values) : NamedType(Name, Description);

/// <summary>A value of an enumeration.</summary>
/// <param name="Name">Its name in programs.</param>
/// <param name="Value">The text on the wire.</param>
/// <param name="Description">What it means.</param>
internal sealed record EnumValue(string Name, string Value, string Description);

/// <summary>An object.</summary>
internal sealed record ObjectType(string Name, string Description, IReadOnlyList<Property> Properties) : NamedType(Name, Description);
