using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>, IInputContainer
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _elements;

    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> elements)
        : base(Flatten(elements))
    {
        _elements = elements;
    }

    IOutput IInputContainer.Elements => _elements;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values)
    {
        return Output.Create(values);
    }

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values)
    {
        return Output.Create(values);
    }

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values)
    {
        return values.Apply(ImmutableDictionary.CreateRange);
    }

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values)
    {
        return values.Apply(ImmutableDictionary.CreateRange);
    }

    // A null map comes through as null: a nullable output of one resource may be the input of another.
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values)
    {
        return new InputMap<TValue>(values.Apply(
            map => map?.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value)!));
    }

    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
    {
        return new InputMap<TValue>(Output.Tuple(first._elements, second._elements).Apply(both => both.Item1.SetItems(both.Item2)));
    }

    public void Add(string key, Input<TValue> value)
    {
        Replace(_elements.Apply(map => map.SetItem(key, map.TryGetValue(key, out var existing) ? Same(key, existing, value) : value)));
    }

    public void Add(InputMap<TValue> values)
    {
        AddRange(values);
    }

    public void AddRange(InputMap<TValue> values)
    {
        Replace(Output.Tuple(_elements, values._elements).Apply(both => both.Item1.AddRange(both.Item2)));
    }

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var whenUnknown = ImmutableDictionary<string, TValue>.Empty;
        foreach (var entry in await Value.GetValueAsync(whenUnknown).ConfigureAwait(false))
        {
            yield return entry;
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");
    }

    /// <summary>The same key may come twice with the same value; whether it is the same shows only once both are there.</summary>
    private static Output<TValue> Same(string key, Input<TValue> first, Input<TValue> second)
    {
        return Output.Tuple(first, second).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));
    }

    private static Output<ImmutableDictionary<string, TValue>> Flatten(Output<ImmutableDictionary<string, Input<TValue>>> elements)
    {
        return elements.Apply(map => map is null
            ? Output.Create(default(ImmutableDictionary<string, TValue>)!)
            : Output.All(map.Select(entry => entry.Value.Apply(value => KeyValuePair.Create(entry.Key, value))))
                .Apply(entries => ImmutableDictionary.CreateRange(entries)));
    }

    private void Replace(Output<ImmutableDictionary<string, Input<TValue>>> elements)
    {
        _elements = elements;
        Value = Flatten(elements);
    }
}
