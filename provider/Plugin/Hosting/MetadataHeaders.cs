using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace TencentSsl.Plugin.Hosting;

/// <summary>gRPC metadata as HTTP headers: values of keys that end in -bin travel as Base64.</summary>
internal static class MetadataHeaders
{
    public static Metadata Read(IHeaderDictionary headers)
    {
        var metadata = new Metadata();
        foreach ((string key, StringValues values) in headers)
        {
            if (key.StartsWith(':'))
            {
                continue;
            }

            foreach (string? value in values)
            {
                metadata.Add(ToEntry(key.ToLowerInvariant(), value ?? ""));
            }
        }

        return metadata;
    }

    public static void Write(Metadata metadata, IHeaderDictionary headers)
    {
        foreach (Metadata.Entry entry in metadata)
        {
            string value = entry.IsBinary ? Convert.ToBase64String(entry.ValueBytes) : entry.Value;
            headers[entry.Key] = StringValues.Concat(headers[entry.Key], value);
        }
    }

    // Peers may leave out the padding.
    private static Metadata.Entry ToEntry(string key, string value) => key.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.Ordinal)
        ? new Metadata.Entry(key, Convert.FromBase64String(value.TrimEnd('=').PadRight((value.TrimEnd('=').Length + 3) / 4 * 4, '=')))
        : new Metadata.Entry(key, value);
}
