using System.Globalization;
using System.Text;
using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.StandIns.PulumiEngine.Values;

/// <summary>How Go's formatting verbs write a value, which is what people read in the engine's messages.</summary>
internal static class GoText
{
    /// <summary>A property value as the engine puts it into the text of a check failure.</summary>
    public static string PropertyValue(Value? value)
    {
        if (value is null)
        {
            return "{<nil>}";
        }

        if (WireValues.IsUnknown(value))
        {
            return "output<string>{}";
        }

        return WireValues.TryGetSecret(value, out var inner)
            ? $"{{&{{{PropertyValue(inner)}}}}}"
            : $"{{{Plain(value)}}}";
    }

    /// <summary>The verb %q.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\a' => quoted.Append("\\a"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\v' => quoted.Append("\\v"),
                _ when IsPrintable(rune) => quoted.Append(rune.ToString()),
                < 0x80 => quoted.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
                < 0x10000 => quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The verb %g with as many digits as the number needs: an exponent below -4 and from 6 on.</summary>
    public static string Number(double number)
    {
        var parts = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var whole = parts[0].Split('.')[0].TrimStart('0');
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        if (digits.Length == 0)
        {
            return "0";
        }

        var leadingZeros = whole.Length > 0 ? 0 : parts[0].Length - 2 - digits.Length;
        var exponent = (whole.Length > 0 ? whole.Length - 1 : -leadingZeros - 1)
            + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        if (exponent is >= -4 and < 6)
        {
            return number.ToString("0.####################", CultureInfo.InvariantCulture);
        }

        var fraction = digits[1..].TrimEnd('0');
        var mantissa = fraction.Length == 0 ? digits[..1] : $"{digits[0]}.{fraction}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(number < 0 ? "-" : "")}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    private static string Plain(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue,
        Value.KindOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        Value.KindOneofCase.NumberValue => Number(value.NumberValue),
        Value.KindOneofCase.ListValue => $"[{string.Join(' ', value.ListValue.Values.Select(PropertyValue))}]",
        Value.KindOneofCase.StructValue => $"map[{string.Join(' ', value.StructValue.Fields
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}:{PropertyValue(field.Value)}"))}]",
        _ => "<nil>",
    };

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.SpaceSeparator => rune.Value == ' ',
        _ => true,
    };
}
