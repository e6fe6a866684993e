using TencentSsl.SdkCodegen.Schema;
using Xunit;

namespace TencentSsl.Sdk.Tests.Codegen;

public sealed class SchemaReaderTests
{
    [Fact]
    public void Read_MemberThatItDoesNotKnow_IsRefused()
    {
        var error = Refuse(SchemaText.With(inputs: """{ "properties": { "name": { "type": "string", "description": "A name.", "const": "x" } } }"""));

        Assert.Equal("tencentssl:index:getThing: name has \"const\", which the generator does not know.", error);
    }

    [Fact]
    public void Read_MemberThatIsMissing_IsRefused()
    {
        var error = Refuse(SchemaText.With(inputs: """{ "properties": { "name": { "type": "string" } } }"""));

        Assert.Equal("tencentssl:index:getThing: name has no \"description\".", error);
    }

    [Fact]
    public void Read_DefaultOfAnArgument_IsRefused()
    {
        var error = Refuse(SchemaText.With(inputs: """{ "properties": { "name": { "type": "string", "description": "A name.", "default": "x" } } }"""));

        Assert.Equal("tencentssl:index:getThing: name has a default, which only keys of the configuration may have.", error);
    }

    [Fact]
    public void Read_TypeThatIsNotThere_IsRefused()
    {
        var error = Refuse(SchemaText.With(inputs: """{ "properties": { "name": { "$ref": "#/types/tencentssl:index:Name", "description": "A name." } } }"""));

        Assert.Equal("tencentssl:index:getThing: name refers to #/types/tencentssl:index:Name, which the schema does not have.", error);
    }

    [Fact]
    public void Read_FunctionWithoutArguments_IsRefused()
    {
        var error = Refuse(SchemaText.With(inputs: """{ "properties": {} }"""));

        Assert.StartsWith("tencentssl:index:getThing takes no arguments", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EnumerationOfNumbers_IsRefused()
    {
        var error = Refuse(SchemaText.With(types: """{ "tencentssl:index:Size": { "description": "A size.", "type": "integer", "enum": [] } }"""));

        Assert.Equal("tencentssl:index:Size is an enumeration of something else than texts.", error);
    }

    [Fact]
    public void Read_NestedTypes_KeepsThem()
    {
        var package = SchemaReader.Read(SchemaText.With(outputs: """
            { "properties": { "sizes": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "number" } }, "description": "Sizes." } } }
            """));

        Assert.Equal(
            new SchemaType.Map(new SchemaType.List(new SchemaType.Primitive("number"))),
            package.Functions.Single().Outputs.Single().Type);
    }

    private static string Refuse(string schema) => Assert.Throws<SchemaException>(() => SchemaReader.Read(schema)).Message;
}
