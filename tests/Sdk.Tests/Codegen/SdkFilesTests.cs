using TencentSsl.SdkCodegen.CSharp;
using TencentSsl.SdkCodegen.Schema;
using Xunit;

namespace TencentSsl.Sdk.Tests.Codegen;

public sealed class SdkFilesTests
{
    [Fact]
    public void Create_NoArgumentRequired_LetsArgumentsBeLeftOutExceptBeforeOptions()
    {
        var function = FileOf(SchemaText.With(), "GetThing.cs");

        Assert.Contains("InvokeAsync(GetThingArgs? args = null, InvokeOptions? options = null)", function, StringComparison.Ordinal);
        Assert.Contains("Invoke(GetThingInvokeArgs? args = null, InvokeOptions? options = null)", function, StringComparison.Ordinal);
        Assert.Contains("Invoke(GetThingInvokeArgs args, InvokeOutputOptions options)", function, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_OutputNamedLikeAKeyword_EscapesTheParameterOnly()
    {
        var function = FileOf(SchemaText.With(outputs: """
            { "properties": { "default": { "type": "string", "description": "A default." } }, "required": ["default"] }
            """), "GetThing.cs");

        Assert.Contains("string @default)", function, StringComparison.Ordinal);
        Assert.Contains("this.@default = @default;", function, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_RequiredMapOfOutputs_IsEmptyRatherThanNull()
    {
        var function = FileOf(SchemaText.With(outputs: """
            {
              "properties": {
                "id": { "type": "string", "description": "An id." },
                "tags": { "type": "object", "additionalProperties": { "type": "string" }, "description": "Tags." }
              },
              "required": ["id", "tags"]
            }
            """), "GetThing.cs");

        Assert.Contains("public ImmutableDictionary<string, string> Tags => tags;", function, StringComparison.Ordinal);
        Assert.Contains("this.tags = Utilities.OrEmpty(tags);", function, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_DescriptionWithMarkupAndExamples_IsPlainInTheComment()
    {
        var function = FileOf(SchemaText.With(inputs: """
            { "properties": { "name": { "type": "string", "description": "Less than `<10>` & more.\nSecond line.\n\n{{% examples %}}\nExample.\n{{% /examples %}}" } } }
            """), "GetThing.cs");

        Assert.Contains("    /// Less than <c>&lt;10&gt;</c> &amp; more.\n    /// Second line.\n    /// </summary>\n", function, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_ResultInWhichAbsenceDoesNotShow_IsRefused()
    {
        var package = SchemaReader.Read(SchemaText.With(outputs: """
            { "properties": { "total": { "type": "integer", "description": "A number." } }, "required": ["total"] }
            """));

        var error = Assert.Throws<SchemaException>(() => SdkFiles.Create(package));

        Assert.StartsWith("GetThingResult has no output that every answer has", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_EnvironmentOfANumber_IsRefused()
    {
        var package = SchemaReader.Read(SchemaText.With(variables: """
            { "retries": { "type": "integer", "description": "Retries.", "defaultInfo": { "environment": ["RETRIES"] } } }
            """));

        Assert.Throws<SchemaException>(() => SdkFiles.Create(package));
    }

    [Fact]
    public void Create_Metadata_NamesVersionAndServer()
    {
        Assert.Equal("1.2.3\n", FileOf(SchemaText.With(), "version.txt"));
        Assert.Equal(
            """
            {
              "resource": true,
              "name": "tencentssl",
              "version": "1.2.3",
              "server": "github://api.github.com/example/example"
            }

            """,
            FileOf(SchemaText.With(), "pulumi-plugin.json"));
    }

    private static string FileOf(string schema, string path) =>
        SdkFiles.Create(SchemaReader.Read(schema)).Single(file => file.Path == path).Text;
}
