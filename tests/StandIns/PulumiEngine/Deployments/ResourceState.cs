using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.StandIns.PulumiEngine.Deployments;

/// <summary>A resource that the program registered.</summary>
internal sealed record ResourceState(string Urn, string Type, string Name, string Parent, bool Custom)
{
    public const string StackType = "pulumi:pulumi:Stack";

    public const string ProviderTypePrefix = "pulumi:providers:";

    public string Id { get; init; } = "";

    /// <summary>The reference of the provider that manages it.</summary>
    public string Provider { get; init; } = "";

    public Struct Inputs { get; init; } = new();

    public Struct Outputs { get; init; } = new();

    public IReadOnlyDictionary<string, string> Providers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public SourceLocations Location { get; init; } = SourceLocations.None;

    public bool IsStack => string.Equals(Type, StackType, StringComparison.Ordinal);
}
