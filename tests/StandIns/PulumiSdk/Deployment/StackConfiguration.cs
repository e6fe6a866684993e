using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration, by full key.</summary>
internal static class StackConfiguration
{
    public static ImmutableDictionary<string, string> Read()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is not { } text)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        using var document = JsonDocument.Parse(text);
        var result = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            result[FullKey(entry.Name)] = entry.Value.ToString();
        }

        return result.ToImmutable();
    }

    /// <summary>Old projects write `package:config:key`.</summary>
    private static string FullKey(string key)
    {
        var separator = key.IndexOf(':', StringComparison.Ordinal);
        const string Legacy = "config:";
        return separator > 0 && key.AsSpan(separator + 1).StartsWith(Legacy, StringComparison.Ordinal)
            ? string.Concat(key.AsSpan(0, separator + 1), key.AsSpan(separator + 1 + Legacy.Length))
            : key;
    }
}
