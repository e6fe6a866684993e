using TencentSsl.SdkCodegen.Docs;
using TencentSsl.SdkCodegen.Schema;
using Xunit;

namespace TencentSsl.Sdk.Tests.Codegen;

public sealed class DocumentTests
{
    private static readonly string Schema = SchemaText.With(
        outputs: """
            {
              "properties": {
                "id": { "type": "string", "description": "An id, a|b." },
                "sizes": { "type": "array", "items": { "type": "string", "$ref": "#/types/tencentssl:index:Size" }, "description": "Sizes.", "secret": true }
              },
              "required": ["id"]
            }
            """,
        variables: """
            {
              "profile": { "type": "string", "description": "A profile. Environment: A_PROFILE, B_PROFILE. The default is default.", "secret": true },
              "retries": { "type": "integer", "description": "Retries. The default is what is wise. The default is 5." }
            }
            """,
        types: """
            { "tencentssl:index:Size": { "description": "A size.", "type": "string", "enum": [{ "name": "Small", "value": "s", "description": "Small." }] } }
            """);

    [Fact]
    public void Rewrite_Outputs_NamesTypesAndSecrets()
    {
        Assert.Equal(
            """
            | output | type | meaning |
            | --- | --- | --- |
            | `id` | string | An id, a\|b. |
            | `sizes` (secret) | list of `Size` | Sizes. |

            """,
            Table("outputs getThing"));
    }

    [Fact]
    public void Rewrite_Configuration_TakesEnvironmentAndDefaultOutOfTheText()
    {
        Assert.Equal(
            """
            | key | type | environment | default | meaning |
            | --- | --- | --- | --- | --- |
            | `profile` (secret) | string | `A_PROFILE`, `B_PROFILE` | `default` | A profile. |
            | `retries` | integer |  | `5` | Retries. The default is what is wise. |

            """,
            Table("configuration"));
    }

    [Fact]
    public void Rewrite_Enum_NamesTheValues()
    {
        Assert.Equal(
            """
            | name | value | meaning |
            | --- | --- | --- |
            | `Small` | `s` | Small. |

            """,
            Table("enum Size"));
    }

    [Theory]
    [InlineData("<!-- table: configuration -->\n")]
    [InlineData("<!-- table: configuration -->\n<!-- table: enum Size -->\n<!-- end -->\n")]
    public void Rewrite_NoEnd_IsRefused(string document)
    {
        var error = Assert.Throws<SchemaException>(() => MarkdownFile.Rewrite(document, new Tables(SchemaReader.Read(Schema)), "README.md"));

        Assert.Equal("README.md: <!-- table: configuration --> has no <!-- end -->.", error.Message);
    }

    [Fact]
    public void Rewrite_TableThatTheSchemaDoesNotHave_IsRefused()
    {
        var error = Assert.Throws<SchemaException>(() => Table("type Thing"));

        Assert.Equal("The schema has nothing for a table \"type Thing\".", error.Message);
    }

    private static string Table(string marker)
    {
        var start = $"<!-- table: {marker} -->\n";
        var document = MarkdownFile.Rewrite($"{start}<!-- end -->", new Tables(SchemaReader.Read(Schema)), "README.md");
        return document[start.Length..^"<!-- end -->".Length];
    }
}
