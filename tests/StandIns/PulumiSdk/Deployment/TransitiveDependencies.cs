namespace Pulumi;

/// <summary>
/// To depend on a component is to depend on what it is made of: its custom resources and remote components,
/// however deep, but not on what those have below them.
/// </summary>
internal static class TransitiveDependencies
{
    public static IReadOnlyList<Resource> Of(IEnumerable<Resource> resources)
    {
        var seen = new HashSet<Resource>();
        Collect(resources, seen);
        return [.. seen.Where(resource => resource is CustomResource or ComponentResource { IsRemote: true })];
    }

    public static async Task<HashSet<string>> UrnsOfAsync(IEnumerable<Resource> resources)
    {
        var urns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in Of(resources))
        {
            urns.Add(await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false));
        }

        urns.Remove("");
        return urns;
    }

    private static void Collect(IEnumerable<Resource> resources, HashSet<Resource> seen)
    {
        foreach (var resource in resources)
        {
            if (seen.Add(resource) && resource is ComponentResource component)
            {
                Collect(component.GetChildren(), seen);
            }
        }
    }
}
