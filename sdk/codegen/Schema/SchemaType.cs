namespace TencentSsl.SdkCodegen.Schema;

/// <summary>A type as the package schema has it.</summary>
internal abstract record SchemaType
{
    /// <summary>A text, number or boolean; the name is the schema's.</summary>
    public sealed record Primitive(string Name) : SchemaType;

    /// <summary>A list.</summary>
    public sealed record List(SchemaType Item) : SchemaType;

    /// <summary>A map with texts as keys.</summary>
    public sealed record Map(SchemaType Item) : SchemaType;

    /// <summary>An object type by its name.</summary>
    public sealed record Object(string Name) : SchemaType;

    /// <summary>An enumeration by its name.</summary>
    public sealed record Choice(string Name) : SchemaType;

    /// <summary>Whether values are collections, which are empty rather than absent.</summary>
    public bool IsCollection => this is List or Map;
}
