using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Hosting;

namespace TencentSsl.Plugin.Rpc;

/// <summary>The engine's log, at the address that the engine told. Connected at the first message, which most runs never have.</summary>
internal sealed class EngineConnection : IEngineLog, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private Uri? _log;
    private HttpMessageInvoker? _http;

    public EngineConnection(TimeProvider time)
    {
        _time = time;
    }

    /// <summary>Takes the engine's address, host and port; what is none means that there is no engine.</summary>
    public void Connect(string address)
    {
        lock (_gate)
        {
            _http?.Dispose();
            _http = null;
            _log = Uri.TryCreate($"http://{address}/pulumirpc.Engine/Log", UriKind.Absolute, out var uri) ? uri : null;
        }
    }

    public Task WarnAsync(string message, CancellationToken cancellationToken) =>
        SendAsync(new LogRequest { Severity = LogSeverity.Warning, Message = RpcErrors.Limit(message) }, cancellationToken);

    public Task InformAsync(string message, CancellationToken cancellationToken) =>
        SendAsync(new LogRequest { Severity = LogSeverity.Info, Message = RpcErrors.Limit(message) }, cancellationToken);

    public Task ProgressAsync(string message, CancellationToken cancellationToken) =>
        SendAsync(new LogRequest { Severity = LogSeverity.Info, Message = RpcErrors.Limit(message), Ephemeral = true }, cancellationToken);

    public void Dispose() => Connect("");

    private async Task SendAsync(LogRequest message, CancellationToken cancellationToken)
    {
        if (Open() is not var (http, log))
        {
            return;
        }

        using var patience = new CancellationTokenSource(Patience, _time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            // The status is of no use here.
            using var request = UnaryRequest.Create(log, message);
            await UnaryRequest.SendAsync(http, request, limited.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // An answer that the program waits for is worth more than a message about it.
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private (HttpMessageInvoker Http, Uri Log)? Open()
    {
        lock (_gate)
        {
            // The engine is on this machine, which a proxy of the environment would not be.
            return _log is null ? null : (_http ??= new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false }), _log);
        }
    }
}
