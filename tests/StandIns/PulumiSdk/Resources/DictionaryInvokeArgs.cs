using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

public sealed class DictionaryInvokeArgs : InvokeArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary)
    {
        foreach (var value in dictionary.Values.OfType<object>())
        {
            TargetType.Check(nameof(dictionary), Unwrap(value.GetType()));
        }

        _dictionary = dictionary;
    }

    internal override ImmutableDictionary<string, object?> ToDictionary()
    {
        return _dictionary;
    }

    private static Type Unwrap(Type type)
    {
        var definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : null;
        return definition == typeof(Output<>) || definition == typeof(Input<>) ? type.GenericTypeArguments[0] : type;
    }
}
