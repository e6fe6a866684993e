using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>The properties of a call, and which resources each of them came from.</summary>
internal sealed record SerializedProperties(Struct Properties, ImmutableDictionary<string, HashSet<Resource>> Dependencies)
{
    public IEnumerable<Resource> AllDependencies => Dependencies.Values.SelectMany(resources => resources);

    public static async Task<SerializedProperties> SerializeAsync(
        string label, IEnumerable<KeyValuePair<string, object?>> properties, bool keepResources)
    {
        var serialized = new Struct();
        var dependencies = ImmutableDictionary.CreateBuilder<string, HashSet<Resource>>(StringComparer.Ordinal);
        foreach (var (name, property) in properties)
        {
            var serializer = new Serializer(keepResources);
            if (await SerializeAsync(serializer, label, name, property).ConfigureAwait(false) is { } value)
            {
                serialized.Fields[name] = value;
                dependencies[name] = serializer.Dependencies;
            }
        }

        return new SerializedProperties(serialized, dependencies.ToImmutable());
    }

    private static async Task<Value?> SerializeAsync(Serializer serializer, string label, string name, object? property)
    {
        try
        {
            return await serializer.SerializeAsync($"{label}.{name}", property).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"error serializing property \"{name}\": {exception.Message}", exception);
        }
    }
}
