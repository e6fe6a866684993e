namespace TencentSsl.Plugin.Functions;

/// <summary>The engine's log, whose messages a person sees in the preview. A message that cannot be delivered fails nothing.</summary>
internal interface IEngineLog
{
    /// <summary>Shows a warning in the diagnostics of the preview or update.</summary>
    Task WarnAsync(string message, CancellationToken cancellationToken);

    /// <summary>Shows a message that is no warning.</summary>
    Task InformAsync(string message, CancellationToken cancellationToken);

    /// <summary>Shows a message while the operation runs; it is not in the final report.</summary>
    Task ProgressAsync(string message, CancellationToken cancellationToken);
}
