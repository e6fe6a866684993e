namespace TencentSsl.SdkCodegen.Files;

/// <summary>A file as it has to be.</summary>
/// <param name="Path">Where it belongs, relative to the folder of the SDK, with slashes.</param>
internal sealed record GeneratedFile(string Path, string Text);
