namespace TencentSsl.SdkCodegen.Schema;

/// <summary>The schema, or a document, has something that the generator cannot make anything of.</summary>
internal sealed class SchemaException(string message) : Exception(message);
