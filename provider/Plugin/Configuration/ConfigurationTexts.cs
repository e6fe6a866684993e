using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Credentials;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Configuration;

/// <summary>Reads single values of a configuration, each from its own type or from a text. An empty text is no value.</summary>
internal sealed class ConfigurationTexts
{
    private readonly PlainValues _values;
    private readonly IReadOnlyList<Property> _properties;
    private readonly string _prefix;
    private readonly List<Failure> _failures;

    public ConfigurationTexts(PlainValues values, List<Failure> failures)
        : this(values, ConfigurationProperties.All, "", failures)
    {
    }

    private ConfigurationTexts(PlainValues values, IReadOnlyList<Property> properties, string prefix, List<Failure> failures)
    {
        _values = values;
        _properties = properties;
        _prefix = prefix;
        _failures = failures;
    }

    public string? Text(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.KindCase != Value.KindOneofCase.StringValue)
        {
            Fail(name, "must be a string");
            return null;
        }

        if (value.StringValue.TrimToNull() is not { } text)
        {
            return null;
        }

        if (PropertyOf(name).OneOf is { } choices && !choices.Contains(text, StringComparer.Ordinal))
        {
            Fail(name, $"must be one of {string.Join(", ", choices)}");
            return null;
        }

        if (text.Any(char.IsControl))
        {
            Fail(name, "must not hold control characters or line breaks");
            return null;
        }

        return text;
    }

    public double? Number(string name)
    {
        if (FindOrParse(name) is not { } value)
        {
            return null;
        }

        var property = PropertyOf(name);
        var whole = property.Type == PropertyType.Integer;
        if (!TryReadNumber(value, out var number) || (whole && number != Math.Truncate(number)))
        {
            Fail(name, whole ? "must be a whole number" : "must be a number");
            return null;
        }

        if (number < property.Min || number > property.Max)
        {
            Fail(name, string.Create(CultureInfo.InvariantCulture, $"must be from {property.Min} to {property.Max}"));
            return null;
        }

        return number;
    }

    /// <summary>Reads an object, or the JSON text of one.</summary>
    public ConfigurationTexts? Object(string name, ObjectType type)
    {
        if (FindOrParse(name) is not { } value)
        {
            return null;
        }

        if (value.KindCase != Value.KindOneofCase.StructValue)
        {
            Fail(name, "must be an object or the JSON text of one");
            return null;
        }

        foreach (var member in value.StructValue.Fields.Keys.Where(member => type.Properties.All(property => property.Name != member)))
        {
            Fail(name, $"has an unknown member {Excerpt.Of(member)}; it has {string.Join(", ", type.Properties.Select(property => property.Name))}");
        }

        return new ConfigurationTexts(PlainValues.From(value.StructValue), type.Properties, name + ".", _failures);
    }

    private static bool TryReadNumber(Value value, out double number)
    {
        number = value.NumberValue;
        return value.KindCase switch
        {
            Value.KindOneofCase.NumberValue => double.IsFinite(number),
            Value.KindOneofCase.StringValue => double.TryParse(value.StringValue, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number),
            _ => false,
        };
    }

    private Value? Find(string name) =>
        _values.Fields.Fields.TryGetValue(name, out var value)
        && !(value.KindCase == Value.KindOneofCase.StringValue && string.IsNullOrWhiteSpace(value.StringValue))
            ? value
            : null;

    /// <summary>Finds a value that SDKs write as JSON text, with secrets and unknown values inside of the text.</summary>
    private Value? FindOrParse(string name)
    {
        if (Find(name) is { KindCase: Value.KindOneofCase.StringValue } text && JsonText.TryParse(text.StringValue) is { } parsed)
        {
            _values.Replace(name, parsed);
        }

        return Find(name);
    }

    private Property PropertyOf(string name) => _properties.Single(property => property.Name == name);

    private void Fail(string name, string reason)
    {
        // The engine prints the value of the property that a failure names, so a secret one and an object, which may hold
        // one, go unnamed.
        var property = PropertyOf(name);
        var shown = _prefix.Length > 0 || property.Secret || property.Type is ObjectType ? "" : name;
        _failures.Add(new Failure(shown, $"{_prefix}{name} {reason}"));
    }
}
