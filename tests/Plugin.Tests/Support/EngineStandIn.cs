using System.Threading.Channels;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Serving;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>The engine's log.</summary>
internal sealed class EngineStandIn : IAsyncDisposable
{
    private readonly Channel<Pulumirpc.LogRequest> _messages = Channel.CreateUnbounded<Pulumirpc.LogRequest>();
    private readonly bool _answers;
    private ServedMethods? _served;

    private EngineStandIn(bool answers)
    {
        _answers = answers;
    }

    public string Address => _served!.Address;

    /// <summary>Starts an engine; one that does not answer takes messages and keeps the caller waiting.</summary>
    public static async Task<EngineStandIn> StartAsync(bool answers = true)
    {
        var engine = new EngineStandIn(answers);
        engine._served = await ServedMethods.StartAsync(methods => methods.Add("/pulumirpc.Engine/Log", Pulumirpc.LogRequest.Parser, engine.LogAsync));
        return engine;
    }

    /// <summary>Waits for the next message.</summary>
    public async Task<Pulumirpc.LogRequest> ReadAsync() => await _messages.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WithinReason();

    /// <summary>Tells whether messages have come that were not read.</summary>
    public bool HasMessages => _messages.Reader.Count > 0;

    private async Task<Empty> LogAsync(Pulumirpc.LogRequest request, UnaryCall call)
    {
        _messages.Writer.TryWrite(request);
        if (!_answers)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, call.CancellationToken);
        }

        return new Empty();
    }

    public async ValueTask DisposeAsync() => await _served!.DisposeAsync();
}
