namespace TencentSsl.SdkCodegen.Schema;

/// <summary>A function of the package.</summary>
/// <param name="Token">How the engine calls it.</param>
/// <param name="Name">The last part of the token.</param>
internal sealed record Function(
    string Token,
    string Name,
    string Description,
    IReadOnlyList<Property> Inputs,
    IReadOnlyList<Property> Outputs);
