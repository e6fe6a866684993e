using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Display;
using TencentSsl.StandIns.PulumiEngine.Values;

namespace TencentSsl.StandIns.PulumiEngine;

/// <summary>What came of a run.</summary>
public sealed record EngineResult
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public required Operation Operation { get; init; }

    /// <summary>0, or 1 when the run failed.</summary>
    public required int ExitCode { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Everything that was said, debug and ephemeral messages included.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Every call between engine, program and plugins, in the order in which they began.</summary>
    public required IReadOnlyList<RecordedCall> Calls { get; init; }

    /// <summary>The plugin processes of the run, once they have ended.</summary>
    public required IReadOnlyList<PluginRun> Plugins { get; init; }

    /// <summary>The outputs of the stack as they travelled: secrets in their envelopes, unknowns as their marker.</summary>
    public JsonObject Outputs => WireJson.FromMessage(StackOutputs);

    /// <summary>The resources that were registered, in order; the default providers are not among them.</summary>
    public IReadOnlyList<string> ResourceUrns => [.. Resources.Select(resource => resource.Urn)];

    /// <summary>The run as people read it.</summary>
    public string Output => TextReport.Render(this);

    /// <summary>The run as <c>--json</c> prints it.</summary>
    public string Json => JsonReport.Render(this);

    internal Struct StackOutputs { get; init; } = new();

    internal IReadOnlyList<ResourceState> Resources { get; init; } = [];

    /// <summary>The configuration with its secrets blinded.</summary>
    internal JsonObject Configuration { get; init; } = [];
}
