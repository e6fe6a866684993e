using System.Collections.Immutable;

namespace Pulumi;

public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new EmptyResourceArgs();

    internal override ImmutableDictionary<string, object?> ToDictionary()
    {
        return ReadMembers();
    }

    private sealed class EmptyResourceArgs : ResourceArgs;
}
