using TencentSsl.SdkCodegen.Files;
using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>Enums.cs: the enumerations, as structures that also hold values which the schema does not list.</summary>
internal static class EnumsFile
{
    public static GeneratedFile Create(PackageSchema package) => SourceFile.Create("Enums.cs", package.Namespace, code =>
        code.Each(package.Enums.OrderBy(type => type.Name, StringComparer.Ordinal), type => Write(code, type)));

    private static void Write(CodeWriter code, EnumDefinition type)
    {
        DocComment.Write(code, type.Description);
        code.Write($"[EnumType]\n[global::System.Text.Json.Serialization.JsonConverter(typeof({type.Name}.TextConverter))]");
        code.Block($"public readonly struct {type.Name} : global::System.IEquatable<{type.Name}>", () =>
        {
            code.Write($$"""
                private readonly string _value;

                private {{type.Name}}(string value)
                {
                    _value = value ?? throw new global::System.ArgumentNullException(nameof(value));
                }

                """);
            foreach (var value in type.Values)
            {
                DocComment.Write(code, value.Description);
                code.Write($$"""
                    public static {{type.Name}} {{value.Name}} { get; } = new {{type.Name}}("{{value.Value}}");

                    """);
            }

            code.Write($"""
                /// <summary>
                /// Whether two values are the same text.
                /// </summary>
                public static bool operator ==({type.Name} left, {type.Name} right) => left.Equals(right);

                /// <summary>
                /// Whether two values are different texts.
                /// </summary>
                public static bool operator !=({type.Name} left, {type.Name} right) => !left.Equals(right);

                /// <summary>
                /// Gives the text.
                /// </summary>
                public static explicit operator string({type.Name} value) => value._value;

                /// <inheritdoc/>
                [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
                public override bool Equals(object? obj) => obj is {type.Name} other && Equals(other);

                /// <inheritdoc/>
                public bool Equals({type.Name} other) => string.Equals(_value, other._value, global::System.StringComparison.Ordinal);

                /// <inheritdoc/>
                [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
                public override int GetHashCode() => _value?.GetHashCode(global::System.StringComparison.Ordinal) ?? 0;

                /// <inheritdoc/>
                public override string ToString() => _value;

                """);
            code.Write($$"""
                internal sealed class TextConverter : global::System.Text.Json.Serialization.JsonConverter<{{type.Name}}>
                {
                    public override {{type.Name}} Read(
                        ref global::System.Text.Json.Utf8JsonReader reader,
                        global::System.Type typeToConvert,
                        global::System.Text.Json.JsonSerializerOptions options) => new {{type.Name}}(reader.GetString()!);

                    public override void Write(
                        global::System.Text.Json.Utf8JsonWriter writer,
                        {{type.Name}} value,
                        global::System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue(value._value);
                }
                """);
        });
    }
}
