using TencentSsl.Plugin.Commands.Check.Reports;
using TencentSsl.Plugin.Functions;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>Shows messages on stderr, where there is no engine.</summary>
internal sealed class StderrLog(TextWriter errors, ProgressLine progress) : IEngineLog
{
    public Task WarnAsync(string message, CancellationToken cancellationToken) => WriteAsync($"warning: {message}", cancellationToken);

    public Task InformAsync(string message, CancellationToken cancellationToken) => WriteAsync(message, cancellationToken);

    public Task ProgressAsync(string message, CancellationToken cancellationToken)
    {
        progress.Show(message);
        return Task.CompletedTask;
    }

    private Task WriteAsync(string message, CancellationToken cancellationToken)
    {
        progress.Clear();
        return errors.WriteAsync((VisibleText.Of(message) + "\n").AsMemory(), cancellationToken);
    }
}
