using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Functions;

/// <summary>Keeps secret arguments out of messages, and keeps them secret in the answers that repeat them.</summary>
internal sealed class Redaction
{
    /// <summary>Shorter texts are left alone, as the engine does: hiding them would make messages unreadable and protect nothing.</summary>
    private const int MinLength = 3;

    private readonly string[] _texts;

    /// <summary>Makes a redaction of secret texts, in full and as messages shorten them.</summary>
    public Redaction(IReadOnlySet<string> secretTexts)
    {
        _texts = [.. secretTexts
            .Where(text => text.Length >= MinLength)
            .SelectMany(text => new[] { text, Excerpt.Of(text) })
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(text => text.Length)];
    }

    /// <summary>Gets a value indicating whether there is nothing secret.</summary>
    public bool IsEmpty => _texts.Length == 0;

    /// <summary>Hides the secret texts in a message, in capitals or not: names are told in lower case.</summary>
    public string Hide(string message) =>
        _texts.Aggregate(message, (shown, text) => shown.Replace(text, "[secret]", StringComparison.OrdinalIgnoreCase));

    /// <summary>Marks a value as secret where a secret text stands in it, on its own or in a sentence, in capitals or not.</summary>
    public Value Seal(Value value) => Repeats(value) ? WireValues.Secret(value) : value;

    private bool Repeats(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => _texts.Any(text => value.StringValue.Contains(text, StringComparison.OrdinalIgnoreCase)),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(Repeats),
        Value.KindOneofCase.StructValue => !value.StructValue.Fields.ContainsKey(WireConstants.SignatureKey) && value.StructValue.Fields.Values.Any(Repeats),
        _ => false,
    };
}
