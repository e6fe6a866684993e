using System.Collections.Immutable;

namespace Pulumi;

public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new EmptyInvokeArgs();

    internal override ImmutableDictionary<string, object?> ToDictionary()
    {
        return ReadMembers();
    }

    private sealed class EmptyInvokeArgs : InvokeArgs;
}
