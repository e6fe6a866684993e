namespace TencentSsl.Sdk.Tests.Codegen;

/// <summary>A small package schema in which tests replace a part.</summary>
internal static class SchemaText
{
    public const string Inputs = """{ "properties": { "name": { "type": "string", "description": "A name." } } }""";

    public const string Outputs = """{ "properties": { "id": { "type": "string", "description": "An id." } }, "required": ["id"] }""";

    public static string With(string inputs = Inputs, string outputs = Outputs, string variables = "{}", string types = "{}") => $$"""
        {
          "name": "tencentssl",
          "version": "1.2.3",
          "pluginDownloadURL": "github://api.github.com/example/example",
          "language": { "csharp": { "namespaces": { "tencentssl": "TencentSsl" } } },
          "config": { "variables": {{variables}} },
          "types": {{types}},
          "provider": { "description": "A provider.", "inputProperties": {}, "properties": {} },
          "functions": { "tencentssl:index:getThing": { "description": "Gets a thing.", "inputs": {{inputs}}, "outputs": {{outputs}} } }
        }
        """;
}
