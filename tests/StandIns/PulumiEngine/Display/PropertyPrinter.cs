using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.StandIns.PulumiEngine.Values;

namespace TencentSsl.StandIns.PulumiEngine.Display;

/// <summary>Prints values as the engine's display does.</summary>
internal sealed class PropertyPrinter
{
    private const string Step = "    ";

    private readonly StringBuilder _text = new();

    /// <summary>The outputs of a stack, a line or more each; what is empty is not worth a line.</summary>
    public static string Print(Struct outputs)
    {
        var printer = new PropertyPrinter();
        var width = Width(outputs);
        foreach (var (key, value) in Sorted(outputs).Where(field => !IsEmpty(field.Value)))
        {
            printer.Member(key, value, width, indent: 1);
        }

        return printer._text.ToString();
    }

    private static IEnumerable<KeyValuePair<string, Value>> Sorted(Struct values) =>
        values.Fields.OrderBy(field => field.Key, StringComparer.Ordinal);

    private static int Width(Struct values) => values.Fields.Keys.Select(key => key.Length).DefaultIfEmpty().Max();

    private static bool IsEmpty(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.NullValue => true,
        Value.KindOneofCase.StringValue => value.StringValue.Length == 0,
        Value.KindOneofCase.ListValue => value.ListValue.Values.Count == 0,
        Value.KindOneofCase.StructValue => value.StructValue.Fields.Count == 0,
        _ => false,
    };

    private void Member(string key, Value value, int width, int indent)
    {
        Indent(indent).Append(key.PadRight(width)).Append(": ");
        Print(value, indent);
        _text.Append('\n');
    }

    private void Print(Value value, int indent)
    {
        if (WireValues.TryGetSecret(value, out _))
        {
            _text.Append("[secret]");
            return;
        }

        switch (value.KindCase)
        {
            case Value.KindOneofCase.ListValue:
                PrintList(value.ListValue, indent);
                break;
            case Value.KindOneofCase.StructValue:
                PrintStruct(value.StructValue, indent);
                break;
            case Value.KindOneofCase.StringValue:
                PrintText(value, indent);
                break;
            case Value.KindOneofCase.NumberValue:
                _text.Append(PrintNumber(value.NumberValue));
                break;
            case Value.KindOneofCase.BoolValue:
                _text.Append(value.BoolValue ? "true" : "false");
                break;
            default:
                _text.Append("<null>");
                break;
        }
    }

    private void PrintList(ListValue list, int indent)
    {
        if (list.Values.Count == 0)
        {
            _text.Append("[]");
            return;
        }

        _text.Append("[\n");
        for (var index = 0; index < list.Values.Count; index++)
        {
            Indent(indent).Append(Step).Append(CultureInfo.InvariantCulture, $"[{index}]: ");
            Print(list.Values[index], indent + 1);
            _text.Append('\n');
        }

        Indent(indent).Append(']');
    }

    private void PrintStruct(Struct members, int indent)
    {
        if (members.Fields.Count == 0)
        {
            _text.Append("{}");
            return;
        }

        _text.Append("{\n");
        var width = Width(members);
        foreach (var (key, value) in Sorted(members).Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)))
        {
            Member(key, value, width, indent + 1);
        }

        Indent(indent).Append('}');
    }

    private void PrintText(Value value, int indent)
    {
        if (WireValues.IsUnknown(value))
        {
            _text.Append("[unknown]");
        }
        else if (TryReadJson(value.StringValue) is { } decoded)
        {
            _text.Append("(json) ");
            Print(decoded, indent);
            _text.Append('\n');
        }
        else
        {
            _text.Append(GoText.Quote(value.StringValue));
        }
    }

    private static string PrintNumber(double number) => Math.Truncate(number) == number
        ? number.ToString("F0", CultureInfo.InvariantCulture)
        : GoText.Number(number);

    // Text that is a JSON object or list is shown as what it says.
    private static Value? TryReadJson(string text)
    {
        if (text.AsSpan().Trim() is not (['{', ..] or ['[', ..]))
        {
            return null;
        }

        try
        {
            return WireJson.ToValue(JsonNode.Parse(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private StringBuilder Indent(int indent) => _text.Append(' ', Step.Length * indent);
}
