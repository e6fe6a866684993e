using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using TencentSsl.Plugin.Functions;

namespace TencentSsl.Plugin.Rpc;

/// <summary>The engine's log, at the address that the engine told. Connected at the first message, which most runs never have.</summary>
internal sealed class EngineConnection : IEngineLog, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly Method<LogRequest, Empty> Log = new(
        MethodType.Unary,
        "pulumirpc.Engine",
        "Log",
        Marshallers.Create(message => message.ToByteArray(), LogRequest.Parser.ParseFrom),
        Marshallers.Create(message => message.ToByteArray(), Empty.Parser.ParseFrom));

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private Uri? _address;
    private GrpcChannel? _channel;

    public EngineConnection(TimeProvider time)
    {
        _time = time;
    }

    /// <summary>Takes the engine's address, host and port; what is none means that there is no engine.</summary>
    public void Connect(string address)
    {
        lock (_gate)
        {
            _channel?.Dispose();
            _channel = null;
            _address = Uri.TryCreate("http://" + address, UriKind.Absolute, out var uri) ? uri : null;
        }
    }

    public Task WarnAsync(string message, CancellationToken cancellationToken) =>
        SendAsync(new LogRequest { Severity = LogSeverity.Warning, Message = RpcErrors.Limit(message) }, cancellationToken);

    public Task InformAsync(string message, CancellationToken cancellationToken) =>
        SendAsync(new LogRequest { Severity = LogSeverity.Info, Message = RpcErrors.Limit(message) }, cancellationToken);

    public Task ProgressAsync(string message, CancellationToken cancellationToken) =>
        SendAsync(new LogRequest { Severity = LogSeverity.Info, Message = RpcErrors.Limit(message), Ephemeral = true }, cancellationToken);

    public void Dispose() => Connect("");

    private async Task SendAsync(LogRequest request, CancellationToken cancellationToken)
    {
        if (Channel() is not { } channel)
        {
            return;
        }

        using var patience = new CancellationTokenSource(Patience, _time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var call = channel.CreateCallInvoker().AsyncUnaryCall(Log, null, new CallOptions(cancellationToken: limited.Token), request);
            await call.ResponseAsync.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RpcException or ObjectDisposedException)
        {
            // An answer that the program waits for is worth more than a message about it.
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private GrpcChannel? Channel()
    {
        lock (_gate)
        {
            return _address is null ? null : _channel ??= GrpcChannel.ForAddress(_address, new GrpcChannelOptions
            {
                // The engine is on this machine, which a proxy of the environment would not be.
                HttpHandler = new SocketsHttpHandler { UseProxy = false },
                DisposeHttpClient = true,
            });
        }
    }
}
