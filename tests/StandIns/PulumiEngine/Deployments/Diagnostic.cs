namespace TencentSsl.StandIns.PulumiEngine;

/// <summary>A message of the engine, a program or a plugin.</summary>
/// <param name="Urn">The resource it is about; empty for the stack.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Message">The text, without the prefix that the severity gives it.</param>
/// <param name="StreamId">Messages of one stream other than 0 are parts of one text.</param>
/// <param name="Ephemeral">Whether only a live display would show it.</param>
public sealed record Diagnostic(string Urn, Severity Severity, string Message, int StreamId = 0, bool Ephemeral = false)
{
    /// <summary>The text as people read it.</summary>
    public string Text => Severity switch
    {
        Severity.Error => $"error: {Message}",
        Severity.Warning => $"warning: {Message}",
        _ => Message,
    };
}
