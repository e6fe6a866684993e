using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>
/// A class that Pulumi builds from what comes over the wire. While a provider's configuration is not known, the engine answers
/// previews with an empty object. Pulumi then makes missing lists default arrays, which throw when a program reads them, and
/// missing numbers 0. Here, and only here, the code differs from that of Pulumi's generator: lists and maps are empty instead; results
/// have properties rather than fields, so that they can be written as JSON; and they remember, for what is in ResultExtensions.cs, whether
/// there was an answer.
/// </summary>
internal static class OutputClass
{
    /// <summary>The internal property of results that tells whether there was an answer.</summary>
    public const string AnswerFlag = "IsAnswer";

    /// <summary>Writes the result of a function.</summary>
    public static void WriteResult(CodeWriter code, string name, string description, IReadOnlyList<Property> outputs)
    {
        var proof = outputs.FirstOrDefault(output => output.Required && CanBeMissing(output.Type))
            ?? throw new SchemaException($"{name} has no output that every answer has and that shows when it is missing: a text, list or object that is required.");
        Write(code, name, description, outputs, proof);
    }

    /// <summary>Writes a type that results are made of.</summary>
    public static void Write(CodeWriter code, ObjectDefinition type) => Write(code, type.Name, type.Description, type.Properties, proof: null);

    private static bool CanBeMissing(SchemaType type) => type is not SchemaType.Choice and not SchemaType.Primitive { Name: not "string" };

    private static void Write(CodeWriter code, string name, string description, IEnumerable<Property> properties, Property? proof)
    {
        var members = Names.Sorted(properties).ToArray();
        DocComment.Write(code, description);
        code.Write("[OutputType]");
        code.Block($"public sealed class {name}", () =>
        {
            // Pulumi takes every readonly field for an output, by its name; JSON takes every public property.
            foreach (var member in members)
            {
                code.Write($"private readonly {TypeNames.Outputs.Of(member)} {Names.Parameter(member.Name)};");
            }

            code.Space();
            foreach (var member in members)
            {
                DocComment.Write(code, member.Description);
                code.Write($$"""
                    [global::System.Text.Json.Serialization.JsonPropertyName("{{member.Name}}")]
                    public {{TypeNames.Outputs.Of(member)}} {{Names.Member(member.Name)}} => {{Names.Parameter(member.Name)}};
                    """);
                code.Space();
            }

            if (proof is not null)
            {
                code.Write($$"""
                    internal bool {{AnswerFlag}} { get; private set; }

                    """);
            }

            WriteConstructor(code, name, members, proof);
        });
    }

    private static void WriteConstructor(CodeWriter code, string name, Property[] members, Property? proof)
    {
        var parameters = members.Select(member => $"    {TypeNames.Outputs.Of(member)} {Names.Parameter(member.Name)}");
        code.Write($"[OutputConstructor]\nprivate {name}(");
        code.Block(string.Join(",\n", parameters) + ")", () =>
        {
            foreach (var member in members)
            {
                var parameter = Names.Parameter(member.Name);
                var value = member.Type.IsCollection ? $"Utilities.OrEmpty({parameter})" : parameter;
                code.Write($"this.{parameter} = {value};");
            }

            if (proof is not null)
            {
                var parameter = Names.Parameter(proof.Name);
                code.Write($"{AnswerFlag} = {(proof.Type is SchemaType.List ? $"!{parameter}.IsDefault" : $"{parameter} is not null")};");
            }
        });
    }
}
