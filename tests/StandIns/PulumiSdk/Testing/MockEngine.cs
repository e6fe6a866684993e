using System.Collections.Immutable;
using Pulumirpc;

namespace Pulumi.Testing;

internal sealed class MockEngine : IEngine
{
    private readonly List<string> _errors = [];

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error)
        {
            lock (_errors)
            {
                _errors.Add(request.Message);
            }
        }

        return Task.CompletedTask;
    }

    public Task RequirePulumiVersionAsync(RequirePulumiVersionRequest request)
    {
        return Task.CompletedTask;
    }

    public ImmutableArray<string> GetErrors()
    {
        lock (_errors)
        {
            return [.. _errors];
        }
    }
}
