using System.Collections.Concurrent;
using Pulumi.Testing;

namespace GateDeploy.Tests;

/// <summary>
/// Stands for the provider: answers a call with the members that the test gives, and fails the call as the provider does where
/// the program expects a valid certificate and this one is not.
/// </summary>
internal sealed class CertificateMocks(Dictionary<string, object> certificate) : IMocks
{
    /// <summary>Gets the types of the resources that the program made.</summary>
    public ConcurrentQueue<string?> Resources { get; } = [];

    public Task<object> CallAsync(MockCallArgs args)
    {
        var expectsValid = args.Args.TryGetValue("expect", out var expect)
            && expect is IReadOnlyDictionary<string, object> members
            && members.TryGetValue("valid", out var valid)
            && valid is true;
        return expectsValid && certificate.TryGetValue("valid", out var actual) && actual is false
            ? throw new InvalidOperationException("expect.valid: expected true, but it is false")
            : Task.FromResult<object>(certificate);
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args.Type);
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
    }
}
