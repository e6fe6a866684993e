using System.Buffers;
using System.Globalization;
using System.Text;

namespace TencentSsl.Plugin.Hosting;

/// <summary>The text of a status as the grpc-message trailer carries it: UTF-8, percent-encoded where it is not printable ASCII.</summary>
internal static class StatusMessage
{
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
}
