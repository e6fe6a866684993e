using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Tests.Support;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Tests.Wire;

public sealed class PlainValuesTests
{
    [Fact]
    public void From_AbsentStruct_IsEmpty()
    {
        var values = PlainValues.From(null);

        Assert.Empty(values.Fields.Fields);
        Assert.Empty(values.Secrets);
        Assert.Empty(values.Unknowns);
    }

    [Fact]
    public void From_PlainValues_KeepsThem()
    {
        const string Json = """{"text": "a", "empty": "", "number": 1.5, "flag": false, "list": [1, ["x"], []], "object": {"inner": {"value": "v"}, "none": {}}}""";

        AssertPlain(Json, Json);
    }

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("12")]
    [InlineData("true")]
    [InlineData("[\"a\", {\"b\": 1}]")]
    [InlineData("{\"b\": {\"c\": [2]}}")]
    public void From_Secret_IsUnwrappedAndRemembered(string json)
    {
        var secret = Envelopes.Secret(json);

        AssertPlain($$"""{"x": {{secret}}, "y": 1}""", $$"""{"x": {{json}}, "y": 1}""", secrets: ["x"]);
        AssertPlain($$"""{"x": {{Envelopes.Secret(secret)}}}""", $$"""{"x": {{json}}}""", secrets: ["x"]);
        AssertPlain($$"""{"x": [1, {{secret}}]}""", $$"""{"x": [1, {{json}}]}""", secrets: ["x"]);
        AssertPlain($$"""{"x": {"deep": {"deeper": {{secret}} } } }""", $$"""{"x": {"deep": {"deeper": {{json}} } } }""", secrets: ["x"]);
        AssertPlain($$"""{"x": {{Envelopes.Secret($$"""{"inner": {{secret}}}""")}}}""", $$"""{"x": {"inner": {{json}} } }""", secrets: ["x"]);
        AssertPlain($$"""{"x": {{Envelopes.Output(secret)}}}""", $$"""{"x": {{json}}}""", secrets: ["x"]);
    }

    [Fact]
    public void From_Output_IsUnwrapped()
    {
        AssertPlain($$"""{"x": {{Envelopes.Output("\"a\"")}}}""", """{"x": "a"}""");
        AssertPlain($$"""{"x": {{Envelopes.Output("\"a\"", isSecret: true)}}}""", """{"x": "a"}""", secrets: ["x"]);
    }

    [Fact]
    public void From_OutputWithoutValue_IsUnknown()
    {
        AssertPlain($$"""{"x": {{Envelopes.Output(null)}}}""", "{}", unknowns: ["x"]);
        AssertPlain($$"""{"x": {{Envelopes.Output(null, isSecret: true)}}}""", "{}", secrets: ["x"], unknowns: ["x"]);
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public void From_UnknownMark_IsLeftOutAndRemembered(string mark)
    {
        AssertPlain($$"""{"x": "{{mark}}", "y": 1}""", """{"y": 1}""", unknowns: ["x"]);
        AssertPlain($$"""{"x": {"a": "{{mark}}", "b": 2} }""", """{"x": {"b": 2}}""", unknowns: ["x"]);
        AssertPlain($$"""{"x": [1, "{{mark}}", 3]}""", """{"x": [1, 3]}""", unknowns: ["x"]);
        AssertPlain($$"""{"x": {{Envelopes.SecretText(mark)}}}""", "{}", secrets: ["x"], unknowns: ["x"]);
    }

    [Fact]
    public void From_NullMembers_AreLeftOut()
    {
        AssertPlain("""{"x": null, "y": {"a": null, "b": {"c": null}}}""", """{"y": {"b": {}}}""");
        AssertPlain($$"""{"x": {{Envelopes.Secret("null")}}, "y": {"a": {{Envelopes.Secret("null")}} } }""", """{"y": {}}""", secrets: ["x", "y"]);
    }

    [Fact]
    public void From_NullInList_StaysInItsPlace() => AssertPlain("""{"x": [null, 1]}""", """{"x": [null, 1]}""");

    [Fact]
    public void From_ValueWithoutKind_IsLeftOut()
    {
        var fields = new Struct();
        fields.Fields.Add("x", new Value());

        Assert.Empty(PlainValues.From(fields).Fields.Fields);
    }

    [Theory]
    [InlineData("\"urn\": \"urn:pulumi:a\", \"id\": \"i-1\"", "\"i-1\"")]
    [InlineData("\"urn\": \"urn:pulumi:a\"", "\"urn:pulumi:a\"")]
    public void From_ResourceReference_IsItsIdOrUrn(string members, string plain) =>
        AssertPlain($$"""{"x": {{Envelopes.Resource(members)}}}""", $$"""{"x": {{plain}}}""");

    [Theory]
    [InlineData("\"urn\": \"urn:pulumi:a\", \"id\": \"\"")]
    [InlineData("\"urn\": \"urn:pulumi:a\", \"id\": " + Envelopes.Unknown)]
    [InlineData("\"urn\": " + Envelopes.Unknown)]
    public void From_ReferenceToAResourceThatIsNotThereYet_IsUnknown(string members) =>
        AssertPlain($$"""{"x": {{Envelopes.Resource(members)}}}""", "{}", unknowns: ["x"]);

    [Fact]
    public void From_OtherSignature_StaysAnObject()
    {
        var json = $$"""{"x": {"{{Envelopes.SignatureKey}}": "c44067f5952c0a294b673a41bacd8c17", "text": "asset"} }""";

        AssertPlain(json, json);
    }

    [Fact]
    public void SecretTexts_OfNestedSecrets_AreAllTextsNumbersAndKeys()
    {
        var values = PlainValues.From(Structs.Parse(
            $$"""{"a": {{Envelopes.SecretText(" one ")}}, "b": {"open": "shown", "list": [{{Envelopes.Secret("[\"two\", {\"x\": \"three\"}, 4]")}}]}, "c": {{Envelopes.Output("\"five\"", isSecret: true)}}, "d": "after"}"""));

        Assert.Equal(["4", "five", "one", "three", "two", "x"], values.SecretTexts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Replace_JsonWithEnvelopes_UnwrapsThem()
    {
        var values = PlainValues.From(Structs.Parse("""{"x": "text", "y": 1}"""));

        values.Replace("x", Structs.Parse($$"""{"v": {"a": {{Envelopes.SecretText("s")}}, "b": {{Envelopes.Unknown}}, "c": null} }""").Fields["v"]);

        Assert.Equal(Structs.Parse("""{"x": {"a": "s"}, "y": 1}"""), values.Fields);
        Assert.Equal(["x"], values.Secrets);
        Assert.Equal(["x"], values.Unknowns);
    }

    private static void AssertPlain(string sent, string plain, string[]? secrets = null, string[]? unknowns = null)
    {
        var values = PlainValues.From(Structs.Parse(sent));

        Assert.Equal(Structs.Text(Structs.Parse(plain)), Structs.Text(values.Fields));
        Assert.Equal(secrets ?? [], values.Secrets.Order(StringComparer.Ordinal));
        Assert.Equal(unknowns ?? [], values.Unknowns.Order(StringComparer.Ordinal));
    }
}
