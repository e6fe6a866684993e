using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Functions;

/// <summary>
/// Checks arguments against the table of inputs. Nobody does so before us: what a program writes reaches the plugin as it
/// is, a misspelt name or a number for a text included.
/// </summary>
internal static class ArgumentValidator
{
    /// <summary>Checks all arguments of a function, and reports everything that is wrong at once.</summary>
    public static IReadOnlyList<Failure> Validate(FunctionDefinition function, PlainValues arguments)
    {
        var failures = new List<Failure>();
        CheckObject(function.Name, "", function.Inputs, arguments.Fields, arguments.Unknowns, failures);
        return failures;
    }

    private static void CheckObject(
        string owner,
        string prefix,
        IReadOnlyList<Property> properties,
        Struct fields,
        IReadOnlySet<string> unknowns,
        List<Failure> failures)
    {
        foreach (var property in properties)
        {
            var path = prefix + property.Name;
            if (fields.Fields.TryGetValue(property.Name, out var value) && value.KindCase != Value.KindOneofCase.NullValue)
            {
                Check(path, property, property.Type, value, failures);
            }
            else if (unknowns.Contains(path))
            {
                if (property.Required)
                {
                    failures.Add(new Failure(path, $"{path} is not known yet, so {owner} cannot be called"));
                }
            }
            else if (property.Required)
            {
                failures.Add(new Failure(path, $"missing required argument {path}"));
            }
        }

        foreach (var name in fields.Fields.Keys)
        {
            if (properties.All(property => property.Name != name))
            {
                failures.Add(new Failure(prefix + name, $"unknown argument {prefix + name}; {owner} has {string.Join(", ", properties.Select(property => property.Name))}"));
            }
        }
    }

    private static void Check(string path, Property property, PropertyType type, Value value, List<Failure> failures)
    {
        switch (type)
        {
            case PrimitiveType { Name: "string" } when value.KindCase == Value.KindOneofCase.StringValue:
                CheckText(path, property, value.StringValue, failures);
                break;
            case PrimitiveType { Name: "boolean" } when value.KindCase == Value.KindOneofCase.BoolValue:
                break;
            case PrimitiveType { Name: "integer" or "number" } number when value.KindCase == Value.KindOneofCase.NumberValue:
                CheckNumber(path, property, number, value.NumberValue, failures);
                break;
            case EnumType choice when value.KindCase == Value.KindOneofCase.StringValue:
                CheckChoice(path, [.. choice.Values.Select(item => item.Value)], value.StringValue, failures);
                break;
            case ListType when value.KindCase == Value.KindOneofCase.ListValue && value.ListValue.Values.Count == 0:
                // Nothing could ever match: a slip, or a filter in the program that left nothing over.
                failures.Add(new Failure(path, $"{path} must not be empty; leave it out to accept all"));
                break;
            case ListType list when value.KindCase == Value.KindOneofCase.ListValue:
                for (var index = 0; index < value.ListValue.Values.Count; index++)
                {
                    Check(string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), property, list.Item, value.ListValue.Values[index], failures);
                }

                break;
            case MapType map when value.KindCase == Value.KindOneofCase.StructValue:
                // The value of a tag may be empty, and is another one than none.
                foreach (var (key, item) in value.StructValue.Fields.Where(field => field.Value is not { KindCase: Value.KindOneofCase.StringValue, StringValue: "" }))
                {
                    Check($"{path}[\"{key}\"]", property, map.Item, item, failures);
                }

                break;
            case ObjectType nested when value.KindCase == Value.KindOneofCase.StructValue:
                CheckObject(path, path + ".", nested.Properties, value.StructValue, new HashSet<string>(), failures);
                break;
            default:
                failures.Add(new Failure(path, $"{path} must be {Describe(type)}, not {Describe(value)}"));
                break;
        }
    }

    private static void CheckText(string path, Property property, string text, List<Failure> failures)
    {
        if (property.OneOf is { } choices)
        {
            CheckChoice(path, choices, text, failures);
        }
        else if (string.IsNullOrWhiteSpace(text))
        {
            failures.Add(new Failure(path, $"{path} must not be empty"));
        }
        else if (text.Any(char.IsControl))
        {
            failures.Add(new Failure(path, $"{path} must not hold control characters or line breaks"));
        }
        else if (property.Problem?.Invoke(text.Trim()) is { } problem)
        {
            failures.Add(new Failure(path, $"{path} {problem}, not \"{Excerpt.Of(text)}\""));
        }
    }

    private static void CheckChoice(string path, IReadOnlyList<string> choices, string text, List<Failure> failures)
    {
        if (!choices.Contains(text, StringComparer.Ordinal))
        {
            failures.Add(new Failure(path, $"{path} must be one of {string.Join(", ", choices)}, not \"{Excerpt.Of(text)}\""));
        }
    }

    private static void CheckNumber(string path, Property property, PrimitiveType type, double number, List<Failure> failures)
    {
        var shown = number.ToString(CultureInfo.InvariantCulture);
        if (!double.IsFinite(number) || (type.Name == "integer" && number != Math.Truncate(number)))
        {
            failures.Add(new Failure(path, $"{path} must be {Describe(type)}, not {shown}"));
        }
        else if (number < property.Min || number > property.Max)
        {
            failures.Add(new Failure(path, string.Create(CultureInfo.InvariantCulture, $"{path} must be from {property.Min} to {property.Max}, not {shown}")));
        }
    }

    private static string Describe(PropertyType type) => type switch
    {
        PrimitiveType { Name: "integer" } => "a whole number",
        PrimitiveType primitive => $"a {primitive.Name}",
        EnumType => "a string",
        ListType => "a list",
        _ => "an object",
    };

    private static string Describe(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => "a string",
        Value.KindOneofCase.NumberValue => "a number",
        Value.KindOneofCase.BoolValue => "a boolean",
        Value.KindOneofCase.ListValue => "a list",
        Value.KindOneofCase.StructValue => "an object",
        _ => "null",
    };
}
