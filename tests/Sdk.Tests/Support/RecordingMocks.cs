using System.Collections.Concurrent;
using Pulumi.Testing;

namespace TencentSsl.Sdk.Tests.Support;

/// <summary>Answers every call alike, and keeps what was asked.</summary>
internal sealed class RecordingMocks(IDictionary<string, object> answer) : IMocks
{
    public ConcurrentQueue<MockCallArgs> Calls { get; } = new();

    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult<object>(answer);
    }
}
