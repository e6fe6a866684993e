using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Json;

namespace TencentSsl.Api.Envelope;

/// <summary>Reads an answer out of its envelope. Whatever is not an answer of the API gets an error of its own.</summary>
internal static class EnvelopeReader
{
    private const string NoResponse = "the answer is JSON without a Response member: is the endpoint one of the API's?";

    /// <summary>More than is shown, so that a secret in it is whole and can be found when it is taken out.</summary>
    private const int ExcerptBytes = 16 * 1024;

    /// <summary>Reads the body of an HTTP answer with status 200.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="type">How the answer is written in JSON.</param>
    /// <param name="log">Names the members that cannot be read: they count as absent.</param>
    /// <returns>The answer, or how reading it failed.</returns>
    public static (TAnswer? Answer, ApiFailure? Failure) Read<TAnswer>(
        ReadOnlySpan<byte> body,
        JsonTypeInfo<ResponseEnvelope<TAnswer>> type,
        ApiLog? log = null)
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
            using var unreadable = new UnreadableMembers();
            envelope = JsonSerializer.Deserialize(body, type);
            unreadable.WriteTo(log ?? ApiLog.None, body);
        }
        catch (JsonException exception)
        {
            return (null, DescribeUnreadable(body, exception));
        }

        if (envelope?.Response is not { } answer)
        {
            return (null, ApiFailure.Protocol(DescribeMissingResponse(body)));
        }

        return answer.Error is { } error
            ? (null, ApiFailure.FromCode(error.Code, error.Message, answer.RequestId))
            : (answer, null);
    }

    /// <summary>Takes the start of a body for showing it; null for a body that begins as JSON does, because that may hold personal data.</summary>
    internal static string? Excerpt(ReadOnlySpan<byte> body)
    {
        var start = SkipBlanks(SkipByteOrderMark(body));
        return start.IsEmpty || start[0] is (byte)'{' or (byte)'[' or (byte)'"'
            ? null
            : Encoding.UTF8.GetString(start[..Math.Min(start.Length, ExcerptBytes)]);
    }

    /// <summary>Returns whether Response has a member beside RequestId. Stops at the first one, as answers are long.</summary>
    public static bool HasMembers(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var inResponse = false;
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
            {
                inResponse = reader.ValueTextEquals("Response");
            }
            else if (inResponse && reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 2 } && !reader.ValueTextEquals("RequestId"))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> SkipByteOrderMark(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return body.StartsWith(mark) ? body[mark.Length..] : body;
    }

    private static ReadOnlySpan<byte> SkipBlanks(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8);

    private static ApiFailure DescribeUnreadable(ReadOnlySpan<byte> body, JsonException exception)
    {
        if (SkipBlanks(body).IsEmpty)
        {
            return ApiFailure.Protocol("the answer is empty");
        }

        if (Excerpt(body) is { } excerpt)
        {
            return ApiFailure.Protocol("the answer is not JSON, a proxy or gateway may have sent it") with { Excerpt = excerpt };
        }

        // Of a body that begins as JSON does only the place is told.
        if (!IsWholeJson(body))
        {
            return ApiFailure.Protocol($"the answer is cut short or not valid JSON ({body.Length} bytes)");
        }

        return ApiFailure.Protocol(exception.Path is { Length: > 1 } path ? $"the answer's member {path[2..]} has a type that cannot be read" : NoResponse);
    }

    private static string DescribeMissingResponse(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("Response"))
            {
                return "the answer's Response is null";
            }
        }

        return NoResponse;
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
