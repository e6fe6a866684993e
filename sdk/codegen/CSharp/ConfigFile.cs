using TencentSsl.SdkCodegen.Files;
using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>Config/Config.cs: the stack's configuration of the package, for programs that read it.</summary>
internal static class ConfigFile
{
    public static GeneratedFile Create(PackageSchema package) => SourceFile.Create("Config/Config.cs", package.Namespace, code =>
    {
        DocComment.Write(code, "The stack's configuration of this package. A value that a program sets counts only for what reads it here.");
        code.Block("public static class Config", () =>
        {
            code.Write($"private static global::Pulumi.Config Values => new global::Pulumi.Config(\"{package.Name}\");\n");
            foreach (var variable in Names.Sorted(package.Variables))
            {
                WriteVariable(code, variable);
            }

            WriteTypes(code, package);
            code.Write("""
                private sealed class Variable<T>
                {
                    private readonly global::System.Func<T> _read;
                    private T _value = default!;
                    private bool _isSet;

                    public Variable(global::System.Func<T> read)
                    {
                        _read = read;
                    }

                    public T Value
                    {
                        get => _isSet ? _value : _read();
                        set
                        {
                            _value = value;
                            _isSet = true;
                        }
                    }
                }
                """);
        });
    });

    private static void WriteVariable(CodeWriter code, Property variable)
    {
        var type = TypeNames.Variables.Of(variable with { Required = false });
        var environment = variable.Environment.Count == 0
            ? ""
            : $" ?? Utilities.GetEnv({string.Join(", ", variable.Environment.Select(name => $"\"{name}\""))})";
        var otherwise = variable.Default is null ? "" : $" ?? {variable.Default}";
        code.Write($"private static readonly Variable<{type}> _{variable.Name} = new(() => Values.{Getter(variable)}(\"{variable.Name}\"){environment}{otherwise});");
        code.Space();
        DocComment.Write(code, variable.Description);
        code.Block($"public static {type} {Names.Member(variable.Name)}", () => code.Write($"""
            get => _{variable.Name}.Value;
            set => _{variable.Name}.Value = value;
            """));
        code.Space();
    }

    private static string Getter(Property variable)
    {
        if (variable.Environment.Count > 0 && variable.Type is not SchemaType.Primitive { Name: "string" })
        {
            throw new SchemaException($"The configuration's {variable.Name} is no text, but has an environment variable, which the generator does not convert.");
        }

        return variable.Type switch
        {
            SchemaType.Primitive { Name: "string" } => "Get",
            SchemaType.Primitive { Name: "boolean" } => "GetBoolean",
            SchemaType.Primitive { Name: "integer" } => "GetInt32",
            SchemaType.Primitive { Name: "number" } => "GetDouble",
            _ => $"GetObject<{TypeNames.Variables.Of(variable.Type)}>",
        };
    }

    private static void WriteTypes(CodeWriter code, PackageSchema package)
    {
        DocComment.Write(code, "The object types of the configuration.");
        code.Block("public static class Types", () => code.Each(package.ObjectsIn(package.Variables), type =>
        {
            DocComment.Write(code, type.Description);
            code.Block($"public class {type.Name}", () => code.Each(Names.Sorted(type.Properties), property =>
            {
                // Pulumi reads the JSON with the names as they are spelled in C# unless told otherwise.
                DocComment.Write(code, property.Description);
                code.Write($$"""
                    [global::System.Text.Json.Serialization.JsonPropertyName("{{property.Name}}")]
                    public {{TypeNames.Variables.Of(property)}} {{Names.Member(property.Name)}} { get; set; }
                    """);
            }));
        }));
        code.Space();
    }
}
