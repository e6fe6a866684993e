using Grpc.Core;
using Grpc.Net.Client;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Serving;

namespace TencentSsl.Plugin.Engine;

/// <summary>The engine's log. Connected at the first message, which most runs never have.</summary>
internal sealed class EngineLog : IEngineLog, IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly Lazy<GrpcChannel>? _channel;
    private readonly TimeProvider _time;
    private volatile bool _isSilent;

    /// <summary>Makes the log of the engine at an address; where that is none, there is no engine.</summary>
    public EngineLog(string address, TimeProvider time)
    {
        _channel = EngineChannel.IsAddress(address) ? new Lazy<GrpcChannel>(() => EngineChannel.Open(address)) : null;
        _time = time;
    }

    public Task WarnAsync(string message, CancellationToken cancellationToken) =>
        SendAsync(new LogRequest { Severity = LogSeverity.Warning, Message = StatusMessage.Limit(message) }, cancellationToken);

    public Task InformAsync(string message, CancellationToken cancellationToken) =>
        SendAsync(new LogRequest { Severity = LogSeverity.Info, Message = StatusMessage.Limit(message) }, cancellationToken);

    public Task ProgressAsync(string message, CancellationToken cancellationToken) =>
        SendAsync(new LogRequest { Severity = LogSeverity.Info, Message = StatusMessage.Limit(message), Ephemeral = true }, cancellationToken);

    public void Dispose()
    {
        if (_channel is { IsValueCreated: true })
        {
            _channel.Value.Dispose();
        }
    }

    private Task SendAsync(LogRequest message, CancellationToken cancellationToken)
    {
        if (_channel is null)
        {
            return Task.CompletedTask;
        }

        if (!_isSilent)
        {
            return DeliverAsync(message, cancellationToken);
        }

        // An engine that did not answer once holds up no second call: the message goes out, and nobody waits for it.
        _ = DeliverAsync(message, CancellationToken.None);
        return Task.CompletedTask;
    }

    private async Task DeliverAsync(LogRequest message, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Timeout, _time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await new Engine.EngineClient(_channel!.Value).LogAsync(message, cancellationToken: limited.Token);
            _isSilent = false;
        }
        catch (Exception exception) when (exception is RpcException or ObjectDisposedException)
        {
            // An answer that the program waits for is worth more than a message about it.
            cancellationToken.ThrowIfCancellationRequested();
            _isSilent = timeout.IsCancellationRequested;
        }
    }
}
