using System.Collections.Immutable;

namespace Pulumi;

public static class OutputExtensions
{
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index)
    {
        return Output.Tuple(array, index.ToOutput()).Apply(both => both.Item1[both.Item2]);
    }

    public static Output<T> First<T>(this Output<ImmutableArray<T>> array)
    {
        return array.GetAt(0);
    }

    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array)
    {
        return array.Apply(elements => elements.Length);
    }

    public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output)
    {
        return output.Apply(union => union.IsT0);
    }

    public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output)
    {
        return output.Apply(union => union.IsT1);
    }

    public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output)
    {
        return output.Apply(union => union.AsT0);
    }

    public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output)
    {
        return output.Apply(union => union.AsT1);
    }

    public static Output<object> Value<T0, T1>(this Output<Union<T0, T1>> output)
    {
        return output.Apply(union => union.Value);
    }
}
