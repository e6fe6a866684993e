namespace TencentSsl.SdkCodegen.Schema;

/// <summary>An object type.</summary>
internal sealed record ObjectDefinition(string Name, string Description, IReadOnlyList<Property> Properties);

/// <summary>An enumeration of texts.</summary>
internal sealed record EnumDefinition(string Name, string Description, IReadOnlyList<EnumValue> Values);

/// <summary>A value of an enumeration: its name in programs and its text on the wire.</summary>
internal sealed record EnumValue(string Name, string Value, string Description);
