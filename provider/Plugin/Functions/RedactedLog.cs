namespace TencentSsl.Plugin.Functions;

/// <summary>The engine's log without the secret arguments of a call.</summary>
internal sealed class RedactedLog(IEngineLog log, Redaction redaction) : IEngineLog
{
    public Task WarnAsync(string message, CancellationToken cancellationToken) => log.WarnAsync(redaction.Hide(message), cancellationToken);

    public Task InformAsync(string message, CancellationToken cancellationToken) => log.InformAsync(redaction.Hide(message), cancellationToken);

    public Task ProgressAsync(string message, CancellationToken cancellationToken) => log.ProgressAsync(redaction.Hide(message), cancellationToken);
}
