using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TencentSsl.Api.Errors;

namespace TencentSsl.Api.Envelope;

/// <summary>Reads an answer out of its envelope. Whatever is not an answer of the API gets an error of its own.</summary>
internal static class EnvelopeReader
{
    private const int ExcerptLength = 200;

    /// <summary>Reads the body of an HTTP answer with status 200.</summary>
    /// <returns>The answer, or how reading it failed.</returns>
    public static (TAnswer? Answer, ApiFailure? Failure) Read<TAnswer>(
        ReadOnlySpan<byte> body,
        JsonTypeInfo<ResponseEnvelope<TAnswer>> type)
        where TAnswer : ApiAnswer
    {
        body = SkipByteOrderMark(body);
        if (body.IsEmpty)
        {
            return (null, ApiFailure.Protocol("the answer is empty"));
        }

        ResponseEnvelope<TAnswer>? envelope;
        try
        {
            envelope = JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException exception)
        {
            return (null, ApiFailure.Protocol(DescribeUnreadable(body, exception)));
        }

        if (envelope?.Response is not { } answer)
        {
            return (null, ApiFailure.Protocol(DescribeMissingResponse(body)));
        }

        return answer.Error is { } error
            ? (null, ApiFailure.FromCode(error.Code ?? "", error.Message ?? "the service gave no message", answer.RequestId))
            : (answer, null);
    }

    /// <summary>Shows the start of a body that is not the API's, so that a person recognises the proxy or portal that sent it.</summary>
    internal static string Excerpt(ReadOnlySpan<byte> body)
    {
        var start = Encoding.UTF8.GetString(body[..Math.Min(body.Length, ExcerptLength)]);
        return body.Length > ExcerptLength ? start + "…" : start;
    }

    private static ReadOnlySpan<byte> SkipByteOrderMark(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return body.StartsWith(mark) ? body[mark.Length..] : body;
    }

    private static string DescribeUnreadable(ReadOnlySpan<byte> body, JsonException exception)
    {
        var first = body.TrimStart(" \t\r\n"u8);
        if (first.IsEmpty)
        {
            return "the answer is empty";
        }

        if (first[0] != (byte)'{')
        {
            return $"the answer is not JSON, a proxy or gateway may have sent it: {Excerpt(first)}";
        }

        // A body that starts as JSON may hold personal data, so only the place is told, not the text.
        return exception.Path is { Length: > 1 } path && IsWholeJson(body)
            ? $"the answer's member {path[2..]} has a type that cannot be read"
            : $"the answer is cut short or not valid JSON ({body.Length} bytes)";
    }

    private static string DescribeMissingResponse(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        return reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("Response")
            ? "the answer's Response is null"
            : "the answer is JSON without a Response member: is the endpoint one of the API's?";
    }

    private static bool IsWholeJson(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
