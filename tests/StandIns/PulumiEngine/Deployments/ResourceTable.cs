using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.StandIns.PulumiEngine.Deployments;

/// <summary>The resources of a run in the order of their registration.</summary>
internal sealed class ResourceTable(Action<ResourceState> added)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _urns = new(StringComparer.Ordinal);
    private readonly List<ResourceState> _resources = [];


    public IReadOnlyList<ResourceState> Resources
    {
        get
        {
            lock (_lock)
            {
                return [.. _resources];
            }
        }
    }

    /// <summary>Empty until the program has told them.</summary>
    public Struct StackOutputs { get; private set; } = new();

    /// <summary>Whether nobody had the URN before.</summary>
    public bool Claim(string urn)
    {
        lock (_lock)
        {
            return _urns.Add(urn);
        }
    }

    public void Add(ResourceState resource)
    {
        lock (_lock)
        {
            _resources.Add(resource);
        }

        added(resource);
    }

    public ResourceState? Find(string urn)
    {
        lock (_lock)
        {
            return _resources.Find(resource => string.Equals(resource.Urn, urn, StringComparison.Ordinal));
        }
    }

    public void SetOutputs(string urn, Struct outputs)
    {
        if (Find(urn) is { IsStack: true })
        {
            StackOutputs = outputs;
        }
    }

    /// <summary>Whether a function that depends on these resources has to wait for one that a preview does not create.</summary>
    public bool HasPending(IEnumerable<string> urns) => urns.Select(Find).Any(resource => resource is not null && IsPending(resource));

    private bool IsPending(ResourceState resource) => resource.Custom
        ? resource.Id.Length == 0
        : Resources.Any(child => string.Equals(child.Parent, resource.Urn, StringComparison.Ordinal) && IsPending(child));
}
