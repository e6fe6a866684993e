using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>, IInputContainer
{
    private Output<ImmutableArray<Input<T>>> _elements;

    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> elements)
        : base(Flatten(elements))
    {
        _elements = elements;
    }

    IOutput IInputContainer.Elements => _elements;

    public static implicit operator InputList<T>(T value)
    {
        return ImmutableArray.Create<Input<T>>(value);
    }

    public static implicit operator InputList<T>(Output<T> value)
    {
        return ImmutableArray.Create<Input<T>>(value);
    }

    public static implicit operator InputList<T>(Input<T> value)
    {
        return ImmutableArray.Create(value);
    }

    public static implicit operator InputList<T>(T[] values)
    {
        return values.Select(value => (Input<T>)value).ToImmutableArray();
    }

    public static implicit operator InputList<T>(Output<T>[] values)
    {
        return values.Select(value => (Input<T>)value).ToImmutableArray();
    }

    public static implicit operator InputList<T>(Input<T>[] values)
    {
        return ImmutableArray.CreateRange(values);
    }

    public static implicit operator InputList<T>(List<T> values)
    {
        return values.Select(value => (Input<T>)value).ToImmutableArray();
    }

    public static implicit operator InputList<T>(List<Output<T>> values)
    {
        return values.Select(value => (Input<T>)value).ToImmutableArray();
    }

    public static implicit operator InputList<T>(List<Input<T>> values)
    {
        return ImmutableArray.CreateRange(values);
    }

    public static implicit operator InputList<T>(ImmutableArray<T> values)
    {
        return Wrap(values);
    }

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values)
    {
        return values.IsDefault ? default : ImmutableArray.CreateRange(values, value => (Input<T>)value);
    }

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values)
    {
        return new InputList<T>(Output.Create(values));
    }

    public static implicit operator InputList<T>(Output<T[]> values)
    {
        return values.Apply(ImmutableArray.CreateRange);
    }

    public static implicit operator InputList<T>(Output<List<T>> values)
    {
        return values.Apply(ImmutableArray.CreateRange);
    }

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values)
    {
        return values.Apply(ImmutableArray.CreateRange);
    }

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values)
    {
        return new InputList<T>(values.Apply(Wrap));
    }

    public void Add(params Input<T>[] inputs)
    {
        AddRange(inputs);
    }

    public void Add(InputList<T> inputs)
    {
        AddRange(inputs);
    }

    public void AddRange(InputList<T> inputs)
    {
        _elements = Concat(inputs)._elements;
        Value = Flatten(_elements);
    }

    public InputList<T> Concat(InputList<T> other)
    {
        return new InputList<T>(Output.Tuple(_elements, other._elements).Apply(both => both.Item1.AddRange(both.Item2)));
    }

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Value.GetValueAsync(whenUnknown: []).ConfigureAwait(false))
        {
            yield return value;
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");
    }

    internal InputList<T> Clone()
    {
        return new InputList<T>(_elements);
    }

    private static ImmutableArray<Input<T>> Wrap(ImmutableArray<T> values)
    {
        return values.IsDefault ? default : ImmutableArray.CreateRange(values, value => (Input<T>)value);
    }

    /// <summary>A list that was never given stays one: it must not turn into an empty list on its way.</summary>
    private static Output<ImmutableArray<T>> Flatten(Output<ImmutableArray<Input<T>>> elements)
    {
        return elements.Apply(inputs => inputs.IsDefault
            ? Output.Create(default(ImmutableArray<T>))
            : Output.All(inputs.AsEnumerable()));
    }
}
