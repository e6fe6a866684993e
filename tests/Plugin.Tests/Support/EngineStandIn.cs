using System.Threading.Channels;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>The engine's log.</summary>
internal sealed class EngineStandIn : Pulumirpc.Engine.EngineBase, IAsyncDisposable
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
        engine._served = await ServedMethods.StartAsync(methods => Pulumirpc.Engine.BindService(methods, engine));
        return engine;
    }

    /// <summary>Waits for the next message.</summary>
    public async Task<Pulumirpc.LogRequest> ReadAsync() => await _messages.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>Tells whether messages have come that were not read.</summary>
    public bool HasMessages => _messages.Reader.Count > 0;

    public override async Task<Empty> Log(Pulumirpc.LogRequest request, ServerCallContext context)
    {
        _messages.Writer.TryWrite(request);
        if (!_answers)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        }

        return new Empty();
    }

    public async ValueTask DisposeAsync() => await _served!.DisposeAsync();
}
