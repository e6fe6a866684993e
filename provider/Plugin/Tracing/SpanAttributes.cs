using System.Globalization;

namespace TencentSsl.Plugin.Tracing;

/// <summary>Turns the tags of activities into attributes.</summary>
internal static class SpanAttributes
{
    /// <summary>Makes attributes; a tag without a value is none.</summary>
    public static IEnumerable<KeyValue> Of(IEnumerable<KeyValuePair<string, object?>> tags)
    {
        foreach (var (key, value) in tags)
        {
            if (value is not null)
            {
                yield return new KeyValue { Key = key, Value = ToValue(value) };
            }
        }
    }

    private static AnyValue ToValue(object value) => value switch
    {
        string text => new AnyValue { StringValue = text },
        int or long => new AnyValue { IntValue = Convert.ToInt64(value, CultureInfo.InvariantCulture) },
        _ => new AnyValue { StringValue = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" },
    };
}
