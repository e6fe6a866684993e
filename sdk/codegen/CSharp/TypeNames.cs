using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>How types are called in one of the places where Pulumi spells them differently.</summary>
/// <param name="Scope">Where object types are found.</param>
/// <param name="Suffix">What is added to their names.</param>
internal sealed record TypeNames(string Scope, string Suffix)
{
    /// <summary>Members of results.</summary>
    public static TypeNames Outputs { get; } = new("Outputs", "");

    /// <summary>Arguments that are plain values.</summary>
    public static TypeNames PlainInputs { get; } = new("Inputs", "");

    /// <summary>Arguments that may be outputs of something else.</summary>
    public static TypeNames Inputs { get; } = new("Inputs", "Args");

    /// <summary>Values of the stack's configuration.</summary>
    public static TypeNames Variables { get; } = new("Types", "");

    /// <summary>Names a type.</summary>
    public string Of(SchemaType type) => type switch
    {
        SchemaType.Primitive { Name: "string" } => "string",
        SchemaType.Primitive { Name: "integer" } => "int",
        SchemaType.Primitive { Name: "number" } => "double",
        SchemaType.Primitive { Name: "boolean" } => "bool",
        SchemaType.List list => $"ImmutableArray<{Of(list.Item)}>",
        SchemaType.Map map => $"ImmutableDictionary<string, {Of(map.Item)}>",
        SchemaType.Object named => $"{Scope}.{named.Name}{Suffix}",
        SchemaType.Choice named => named.Name,
        _ => throw new SchemaException($"No C# type stands for {type}."),
    };

    /// <summary>Names the type of a member that may be left out. A list has no null: it is empty instead.</summary>
    public string Of(Property property) =>
        property.Required || property.Type is SchemaType.List ? Of(property.Type) : Of(property.Type) + "?";
}
