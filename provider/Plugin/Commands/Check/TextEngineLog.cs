using TencentSsl.Plugin.Functions;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>Shows warnings on a terminal, where there is no engine.</summary>
internal sealed class TextEngineLog(TextWriter errors) : IEngineLog
{
    public Task WarnAsync(string message, CancellationToken cancellationToken) =>
        errors.WriteAsync($"warning: {message}\n".AsMemory(), cancellationToken);

    public Task InformAsync(string message, CancellationToken cancellationToken) =>
        errors.WriteAsync($"{message}\n".AsMemory(), cancellationToken);

    public Task ProgressAsync(string message, CancellationToken cancellationToken) => Task.CompletedTask;
}
