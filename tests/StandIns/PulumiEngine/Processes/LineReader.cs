namespace TencentSsl.StandIns.PulumiEngine.Processes;

/// <summary>Passes on what a process writes, line by line, until it closes the stream.</summary>
internal static class LineReader
{
    public static async Task ReadAsync(StreamReader reader, Action<string> line)
    {
        while (await reader.ReadLineAsync(CancellationToken.None) is { } text)
        {
            line(text);
        }
    }
}
