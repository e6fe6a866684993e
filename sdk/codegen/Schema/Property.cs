namespace TencentSsl.SdkCodegen.Schema;

/// <summary>An input, output, member of a type, or key of the configuration.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Default">What stands in for it, as JSON; null for nothing.</param>
/// <param name="Environment">The environment variables that stand in for it.</param>
internal sealed record Property(
    string Name,
    SchemaType Type,
    string Description,
    bool Required,
    bool Secret,
    string? Default,
    IReadOnlyList<string> Environment);
