using System.Buffers;
using System.Globalization;
using System.Text;

namespace TencentSsl.Plugin.Serving;

/// <summary>The text of a status as the grpc-message trailer carries it: UTF-8, percent-encoded where it is not printable ASCII.</summary>
internal static class StatusMessage
{
    /// <summary>
    /// How many bytes a text may take as it is sent. Clients built on gRPC's C core accept 8 KiB of metadata, and the engine puts
    /// the function's token before the text when it passes it on.
    /// </summary>
    public const int MaxEncodedLength = 6 * 1024;

    private const string Ellipsis = "…";
    private const int EncodedEllipsis = 9;
    private const int EncodedByte = 3;

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    public static string Encode(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        foreach (byte octet in Encoding.UTF8.GetBytes(text))
        {
            if (Plain.Contains((char)octet))
            {
                encoded.Append((char)octet);
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
            }
        }

        return encoded.ToString();
    }

    /// <summary>Cuts a text that is too long to be sent, after a whole character.</summary>
    public static string Limit(string text)
    {
        var room = MaxEncodedLength;
        var lastFit = 0;
        for (var index = 0; index < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var length);
            room -= rune.IsAscii && Plain.Contains((char)rune.Value) ? 1 : rune.Utf8SequenceLength * EncodedByte;
            if (room < 0)
            {
                return text[..lastFit] + Ellipsis;
            }

            index += length;
            lastFit = room >= EncodedEllipsis ? index : lastFit;
        }

        return text;
    }
}
