using System.Text.Json;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Functions;

/// <summary>
/// Keeps secret arguments out of messages. Answers are not searched for them: an answer to a secret question is secret as a whole, as it is
/// for the engine, because numbers and booleans tell of the question as well.
/// </summary>
internal sealed class Redaction
{
    private const string Hidden = "[secret]";

    /// <summary>Shorter texts are left alone, as the engine does: hiding them would make messages unreadable and protect nothing.</summary>
    private const int MinLength = 3;

    /// <summary>So much of the beginning of a secret is taken for it: messages are cut wherever their limit is.</summary>
    private const int TellingLength = 12;

    private readonly string[] _texts;

    /// <summary>Makes a redaction of secret texts, as they are and as messages write them: on one line, or as JSON.</summary>
    /// <param name="secretTexts">The texts.</param>
    /// <param name="sealsAnswers">Whether an argument was secret, of whatever type and length.</param>
    public Redaction(IReadOnlySet<string> secretTexts, bool sealsAnswers)
    {
        SealsAnswers = sealsAnswers;
        _texts = [.. secretTexts
            .SelectMany(text => new[] { text, OnOneLine(text), JsonEncodedText.Encode(text).ToString() })
            .Where(text => text.Length >= MinLength)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(text => text.Length)];
    }

    /// <summary>Gets a value indicating whether answers are secret.</summary>
    public bool SealsAnswers { get; }

    public static Redaction Of(PlainValues arguments) => new(arguments.SecretTexts, arguments.Secrets.Count > 0);

    /// <summary>Hides the secret texts in a message, whole or cut, in capitals or not: names are written in lower case.</summary>
    public string Hide(string message) =>
        _texts.Aggregate(message, (shown, text) => HideBeginnings(shown.Replace(text, Hidden, StringComparison.OrdinalIgnoreCase), text));

    private static string HideBeginnings(string message, string text)
    {
        if (text.Length <= TellingLength)
        {
            return message;
        }

        var beginning = text[..TellingLength];
        for (var start = message.IndexOf(beginning, StringComparison.OrdinalIgnoreCase); start >= 0; start = message.IndexOf(beginning, start, StringComparison.OrdinalIgnoreCase))
        {
            var length = TellingLength;
            while (start + length < message.Length
                && length < text.Length
                && char.ToUpperInvariant(message[start + length]) == char.ToUpperInvariant(text[length]))
            {
                length++;
            }

            message = string.Concat(message.AsSpan(0, start), Hidden, message.AsSpan(start + length));
            start += Hidden.Length;
        }

        return message;
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
