using System.Globalization;
using TencentSsl.StandIns.PulumiEngine.Calls;
using TencentSsl.StandIns.PulumiEngine.Projects;

namespace TencentSsl.StandIns.PulumiEngine.Deployments;

/// <summary>One run of one stack: what it is about, and what happens to it.</summary>
internal sealed class Deployment : IDisposable
{
    public const string Organization = "organization";
    public const int Parallel = 8;

    private readonly CancellationTokenSource _aborted = new();

    public required Project Project { get; init; }

    public required string Stack { get; init; }

    public required Operation Operation { get; init; }

    public required StackConfiguration Configuration { get; init; }

    public required ProcessEnvironment Environment { get; init; }

    public required DiagnosticSink Diagnostics { get; init; }

    public required ResourceTable Resources { get; init; }

    public required TimeProvider TimeProvider { get; init; }

    public CallLog Calls { get; } = new();

    /// <summary>Where the engine listens for programs and plugins, known once it does.</summary>
    public int Port { get; set; }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>The engine's own sink for logs; there under a name of its own because the engine says it so.</summary>
    public string LogAddress => string.Create(CultureInfo.InvariantCulture, $"localhost:{Port}");

    public bool IsPreview => Operation == Operation.Preview;

    public CancellationToken Aborted => _aborted.Token;

    public string StackUrn => Urn(ResourceState.StackType, $"{Project.Name}-{Stack}");

    public string Urn(string qualifiedType, string name) => $"urn:pulumi:{Stack}::{Project.Name}::{qualifiedType}::{name}";

    public string Urn(string type, string name, string parent)
    {
        if (parent.Length == 0 || Resources.Find(parent) is { IsStack: true })
        {
            return Urn(type, name);
        }

        var parentType = parent.Split("::")[2];
        return Urn($"{parentType}${type}", name);
    }

    /// <summary>Ends the run: the program is stopped, and nobody gets another answer.</summary>
    public Task AbortAsync() => _aborted.CancelAsync();

    public void Dispose() => _aborted.Dispose();
}
