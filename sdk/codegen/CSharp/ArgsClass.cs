using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>A class of arguments.</summary>
/// <param name="Name">Its name.</param>
/// <param name="BaseClass">The class of Pulumi's that it extends.</param>
/// <param name="Lifted">Whether members may be outputs of something else.</param>
internal sealed record ArgsClass(string Name, string BaseClass, bool Lifted)
{
    /// <summary>Whether the engine takes everything but texts as JSON, as it does for providers.</summary>
    public bool ValuesAreJson { get; init; }

    private TypeNames Types => Lifted ? TypeNames.Inputs : TypeNames.PlainInputs;

    public void Write(CodeWriter code, string description, IEnumerable<Property> properties)
    {
        DocComment.Write(code, description);
        code.Block($"public sealed class {Name} : global::Pulumi.{BaseClass}", () =>
        {
            foreach (var property in Names.Sorted(properties))
            {
                WriteProperty(code, property);
                code.Space();
            }

            code.Write($$"""
                /// <summary>
                /// Creates arguments of which none is given.
                /// </summary>
                public {{Name}}()
                {
                }

                /// <summary>
                /// Arguments of which none is given.
                /// </summary>
                public static new {{Name}} Empty => new {{Name}}();
                """);
        });
    }

    private void WriteProperty(CodeWriter code, Property property)
    {
        if (property.Type.IsCollection)
        {
            WriteCollection(code, property);
        }
        else if (Lifted && property.Secret)
        {
            WriteSecret(code, property);
        }
        else
        {
            var type = Lifted ? $"Input<{Types.Of(property.Type)}>" : Types.Of(property.Type);
            var isReference = Lifted || property.Type is SchemaType.Object or SchemaType.Primitive { Name: "string" };
            DocComment.Write(code, property.Description);
            code.Write(Attribute(property));
            code.Write($"public {type}{(property.Required ? "" : "?")} {Names.Member(property.Name)} {{ get; set; }}{(property.Required && isReference ? " = null!;" : "")}");
        }
    }

    private void WriteCollection(CodeWriter code, Property property)
    {
        if (property.Secret)
        {
            throw new SchemaException($"{Name}: {property.Name} is a secret collection, for which the generator has no setter.");
        }

        var type = property.Type switch
        {
            SchemaType.List list => $"{(Lifted ? "InputList<" : "List<")}{Types.Of(list.Item)}>",
            SchemaType.Map map => $"{(Lifted ? "InputMap<" : "Dictionary<string, ")}{Types.Of(map.Item)}>",
            _ => throw new SchemaException($"{Name}: {property.Name} is no collection."),
        };
        var member = Names.Member(property.Name);
        code.Write($"private {type}? _{property.Name};");
        code.Space();
        DocComment.Write(code, property.Description);
        code.Block($"public {type} {member}", () => code.Write($"""
            get => _{property.Name} ??= _made{member} = new {type}();
            set => _{property.Name} = value;
            """));
        code.Space();

        // Reading the property makes a collection to fill. One that nobody filled was not given.
        code.Write($"""
            private {type}? _made{member};

            {Attribute(property)}
            private object? Given{member} => ReferenceEquals(_{property.Name}, _made{member}) ? Utilities.NullIfEmpty(_{property.Name}) : _{property.Name};
            """);
    }

    private void WriteSecret(CodeWriter code, Property property)
    {
        var type = $"Input<{Types.Of(property.Type)}>?";
        code.Write($"{Attribute(property)}\nprivate {type} _{property.Name};");
        code.Space();
        DocComment.Write(code, property.Description);
        code.Block($"public {type} {Names.Member(property.Name)}", () => code.Write($"""
            get => _{property.Name};
            set => _{property.Name} = Utilities.AsSecret(value);
            """));
    }

    private string Attribute(Property property)
    {
        var required = property.Required ? ", required: true" : "";
        var json = ValuesAreJson && property.Type is not SchemaType.Primitive { Name: "string" } ? ", json: true" : "";
        return $"[Input(\"{property.Name}\"{required}{json})]";
    }
}
