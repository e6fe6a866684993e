using System.Reflection;
using System.Text.Json;

namespace TencentSsl.Plugin.Tests.Rpc;

/// <summary>A call that a real engine made, and what the provider of the recording answered.</summary>
internal sealed record RecordedCall(string Method, string Request, JsonElement? Response, IReadOnlyList<string> Errors);

/// <summary>The recordings of the folder Golden.</summary>
internal static class Recording
{
    private static readonly Assembly Assembly = typeof(Recording).Assembly;

    public static IEnumerable<string> Names => Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".jsonl", StringComparison.Ordinal))
        .Select(name => Path.GetFileNameWithoutExtension(name))
        .Order(StringComparer.Ordinal);

    public static IReadOnlyList<RecordedCall> Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(name + ".jsonl")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    /// <summary>Reads what a plugin received, with the number of the connection on which each call came.</summary>
    public static IReadOnlyList<(int Connection, string Method, string Request)> ReadReceived(string name)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(name + ".received")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ParseReceived)];
    }

    private static (int Connection, string Method, string Request) ParseReceived(string line)
    {
        using var document = JsonDocument.Parse(line);
        var call = document.RootElement;
        return (
            call.GetProperty("connection").GetInt32(),
            call.GetProperty("method").GetString()!.Split('/')[1],
            call.GetProperty("request").GetRawText().Replace("<port>", "1", StringComparison.Ordinal));
    }

    private static RecordedCall Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var call = document.RootElement;
        return new RecordedCall(
            call.GetProperty("method").GetString()!,
            call.GetProperty("request").GetRawText().Replace("<port>", "1", StringComparison.Ordinal),
            call.TryGetProperty("response", out var response) ? response.Clone() : null,
            call.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(error => error.GetString()!)] : []);
    }
}
