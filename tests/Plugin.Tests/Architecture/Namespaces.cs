using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace TencentSsl.Plugin.Tests.Architecture;

/// <summary>The namespaces of the provider, and which of them use which.</summary>
internal static class Namespaces
{
    private const string Root = "TencentSsl.";

    public static ArchUnitNET.Domain.Architecture Provider { get; } =
        new ArchLoader().LoadAssemblies(typeof(Api.SslApiClient).Assembly, typeof(Plugin.Rpc.ProviderService).Assembly).Build();

    /// <summary>Gives each namespace with those it uses directly.</summary>
    public static Dictionary<string, HashSet<string>> Uses()
    {
        var uses = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var dependency in Provider.Types.SelectMany(type => type.Dependencies))
        {
            if (Of(dependency.Origin) is { } user && Of(dependency.Target) is { } used && user != used)
            {
                (uses.TryGetValue(user, out var known) ? known : uses[user] = new HashSet<string>(StringComparer.Ordinal)).Add(used);
            }
        }

        return uses;
    }

    /// <summary>Gives each group of namespaces that reach each other, sorted by name.</summary>
    public static IEnumerable<string> Cycles()
    {
        var uses = Uses();
        var reached = uses.Keys.ToDictionary(name => name, name => Reach(name, uses), StringComparer.Ordinal);
        return reached
            .Where(entry => entry.Value.Contains(entry.Key))
            .Select(entry => entry.Value.Where(other => reached.TryGetValue(other, out var back) && back.Contains(entry.Key)))
            .Select(Join)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Gives each two namespaces that use each other directly.</summary>
    public static IEnumerable<string> Pairs()
    {
        var uses = Uses();
        return uses
            .SelectMany(entry => entry.Value.Where(other => uses.TryGetValue(other, out var back) && back.Contains(entry.Key)).Select(other => Join([entry.Key, other])))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    private static string Join(IEnumerable<string> names) => string.Join(" ", names.Order(StringComparer.Ordinal));

    private static HashSet<string> Reach(string start, Dictionary<string, HashSet<string>> uses)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var name))
        {
            foreach (var next in uses.GetValueOrDefault(name, []).Where(reached.Add))
            {
                open.Push(next);
            }
        }

        return reached;
    }

    /// <summary>Gives the namespace without the root; null for what is not the provider's.</summary>
    private static string? Of(IType type) =>
        type.Namespace?.FullName is { } name && name.StartsWith(Root, StringComparison.Ordinal) ? name[Root.Length..] : null;
}
