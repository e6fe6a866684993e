using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output comes to: a value, whether it is known yet, whether it is secret, and where it came from.</summary>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    public static OutputData<T> Known(T value)
    {
        return new OutputData<T>([], value, IsKnown: true, IsSecret: false);
    }

    public static OutputData<T> Unknown()
    {
        return new OutputData<T>([], default!, IsKnown: false, IsSecret: false);
    }

    /// <summary>Another value that stands under the same conditions as this one.</summary>
    public OutputData<TOther> With<TOther>(TOther value)
    {
        return new OutputData<TOther>(Resources, value, IsKnown, IsSecret);
    }

    /// <summary>This value under the conditions of both: known if both are, secret if one is.</summary>
    public OutputData<T> Under<TOther>(OutputData<TOther> other)
    {
        return new OutputData<T>(
            Resources.Union(other.Resources), Value, IsKnown && other.IsKnown, IsSecret || other.IsSecret);
    }
}
