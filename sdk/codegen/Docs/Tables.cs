using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.Docs;

/// <summary>The tables that documents can have.</summary>
internal sealed class Tables(PackageSchema package)
{
    /// <summary>Makes the table that a marker names.</summary>
    public string Create(string kind, string name) => (kind, name) switch
    {
        ("configuration", "") => Configuration(),
        ("inputs", _) when Find(package.Functions, function => function.Name, name) is { } function => Members("argument", function.Inputs, required: true),
        ("outputs", _) when Find(package.Functions, function => function.Name, name) is { } function => Members("output", function.Outputs, required: false),
        ("type", _) when Find(package.Objects, type => type.Name, name) is { } type => Members("member", type.Properties, required: false),
        ("enum", _) when Find(package.Enums, type => type.Name, name) is { } type => Values(type),
        _ => throw new SchemaException($"The schema has nothing for a table \"{kind} {name}\"."),
    };

    private static T? Find<T>(IEnumerable<T> items, Func<T, string> nameOf, string name)
        where T : class => items.FirstOrDefault(item => nameOf(item) == name);

    private static string Members(string heading, IEnumerable<Property> properties, bool required)
    {
        var table = new MarkdownTable(heading, "type", "meaning");
        foreach (var property in properties)
        {
            var notes = (required && property.Required ? " (required)" : "") + (property.Secret ? " (secret)" : "");
            table.Row($"`{property.Name}`{notes}", TypeOf(property.Type), property.Description);
        }

        return table.ToString();
    }

    private static string Values(EnumDefinition type)
    {
        var table = new MarkdownTable("name", "value", "meaning");
        foreach (var value in type.Values)
        {
            table.Row($"`{value.Name}`", $"`{value.Value}`", value.Description);
        }

        return table.ToString();
    }

    private static string TypeOf(SchemaType type) => type switch
    {
        SchemaType.Primitive primitive => primitive.Name,
        SchemaType.List list => $"list of {TypeOf(list.Item)}",
        SchemaType.Map map => $"map of {TypeOf(map.Item)}",
        SchemaType.Object named => $"`{named.Name}`",
        SchemaType.Choice named => $"`{named.Name}`",
        _ => throw new SchemaException($"No words stand for {type}."),
    };

    private string Configuration()
    {
        var table = new MarkdownTable("key", "type", "environment", "default", "meaning");
        foreach (var variable in package.Variables)
        {
            var text = PropertyText.Of(variable);
            table.Row($"`{variable.Name}`{(variable.Secret ? " (secret)" : "")}", TypeOf(variable.Type), text.Environment, text.Default, text.Meaning);
        }

        return table.ToString();
    }
}
