using System.Text.Json.Nodes;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Tests.Schema;

public sealed class SchemaTests
{
    private const string Function = "tencentssl:index:getCertificate";

    [Fact]
    public void Write_Always_KeepsTheRules() => Assert.Empty(SchemaRules.Check(SchemaWriter.Write()));

    [Fact]
    public void Write_Always_IsTheCommittedFile()
    {
        using var reader = new StreamReader(typeof(SchemaTests).Assembly.GetManifestResourceStream("schema.json")!);

        Assert.Equal(reader.ReadToEnd().TrimEnd('\n'), SchemaWriter.Write());
    }

    [Fact]
    public void Write_UnderAnotherCulture_IsTheSame()
    {
        var expected = SchemaWriter.Write();
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("th-TH");

        Assert.Equal(expected, SchemaWriter.Write());
    }

    [Fact]
    public void Write_OfTheProvidersInputs_GivesNoDefaultsThatAnSdkWouldPutIntoTheState()
    {
        var inputs = Schema()["provider"]!["inputProperties"]!.AsObject();

        Assert.All(inputs, input =>
        {
            Assert.Null(input.Value!["default"]);
            Assert.Null(input.Value["defaultInfo"]);
        });
    }

    [Fact]
    public void Write_OfTheConfiguration_NamesTheVariablesAndMarksTheSecrets()
    {
        var variables = Schema()["config"]!["variables"]!.AsObject();

        Assert.Equal(ConfigurationProperties.All.Select(property => property.Name), variables.Select(variable => variable.Key));
        Assert.Equal(["secretId", "secretKey", "securityToken"], variables.Where(variable => (bool?)variable.Value!["secret"] == true).Select(variable => variable.Key));
        Assert.Equal(["TENCENTCLOUD_SECRET_ID"], variables["secretId"]!["defaultInfo"]!["environment"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public void Write_OfGetCertificate_HasOneSecretOutputAndListsAndMapsThatAreAlwaysThere()
    {
        var outputs = Schema()["functions"]![Function]!["outputs"]!;

        Assert.Equal(["submittedData"], outputs["properties"]!.AsObject().Where(output => (bool?)output.Value!["secret"] == true).Select(output => output.Key));

        // The id, and every list and map: a program never meets a null one.
        Assert.Equal(
            outputs["properties"]!.AsObject().Where(output => output.Key == "certificateId" || (string?)output.Value!["type"] is "array" || output.Value!["additionalProperties"] is not null).Select(output => output.Key),
            outputs["required"]!.AsArray().Select(name => (string)name!));
    }

    [Theory]
    [InlineData("name", "\"input\"")]
    [InlineData("version", "\"v1.0\"")]
    [InlineData("publisher", "\"\"")]
    [InlineData("keywords", "[\"ssl\"]")]
    [InlineData("provider/inputProperties/version", "{\"type\": \"string\", \"description\": \"x\"}")]
    [InlineData("provider/inputProperties/id", "{\"type\": \"string\", \"description\": \"x\"}")]
    [InlineData("provider/properties/maxRetries", "{\"type\": \"integer\", \"description\": \"x\"}")]
    [InlineData("provider/requiredInputs", "[\"nosuch\"]")]
    [InlineData("config/defaults", "[\"nosuch\"]")]
    [InlineData("config/variables/maxRetries/default", "\"5\"")]
    [InlineData("config/variables/profile/default", "5")]
    [InlineData("config/variables/profile/defaultInfo", "{}")]
    [InlineData("types/tencentssl:index:OnUnmet/enum", "[]")]
    [InlineData("types/tencentssl:index:OnUnmet/enum/0/value", "\"warn\"")]
    [InlineData("types/tencentssl:index:OnUnmet/enum/0/name", "\"Warn\"")]
    [InlineData("types/tencentssl:index:OnUnmet/enum/0/value", "5")]
    [InlineData("types/tencentssl:index:DvAuth/required", "[\"nosuch\"]")]
    [InlineData("types/tencentssl:index:DvAuth/type", "\"string\"")]
    [InlineData("types/tencentssl:index:Unused", "{\"type\": \"object\", \"description\": \"x\", \"properties\": {}}")]
    [InlineData("types/other:index:Unused", "{\"type\": \"object\", \"description\": \"x\", \"properties\": {}}")]
    [InlineData("functions/" + Function + "/description", "\" \"")]
    [InlineData("functions/" + Function + "/inputs/required", "[\"certificateId\", \"nosuch\"]")]
    [InlineData("functions/" + Function + "/inputs/properties/pulumi", "{\"type\": \"string\", \"description\": \"x\"}")]
    [InlineData("functions/" + Function + "/inputs/properties/Capital", "{\"type\": \"string\", \"description\": \"x\"}")]
    [InlineData("functions/" + Function + "/inputs/properties/certificateId/description", "\"\"")]
    [InlineData("functions/" + Function + "/outputs/properties/status/type", "\"long\"")]
    [InlineData("functions/" + Function + "/outputs/properties/subjectAltName/items", "{\"$ref\": \"#/types/tencentssl:index:Nosuch\"}")]
    public void Check_OfASchemaThatBreaksARule_SaysSo(string path, string json)
    {
        var schema = Schema();
        var steps = path.Split('/');
        JsonNode owner = schema;
        foreach (var step in steps[..^1])
        {
            owner = int.TryParse(step, out var index) ? owner[index]! : owner[step]!;
        }

        owner[steps[^1]] = JsonNode.Parse(json);

        Assert.NotEmpty(SchemaRules.Check(schema.ToJsonString()));
    }

    private static JsonObject Schema() => JsonNode.Parse(SchemaWriter.Write())!.AsObject();
}
