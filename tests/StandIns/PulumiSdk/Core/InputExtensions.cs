namespace Pulumi;

public static class InputExtensions
{
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func)
    {
        return input.ToOutput().Apply(func);
    }

    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func)
    {
        return input.ToOutput().Apply(func);
    }

    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func)
    {
        return input.ToOutput().Apply(func);
    }

    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func)
    {
        return input.ToOutput().Apply(func);
    }

    public static Output<T> ToOutput<T>(this Input<T>? input)
    {
        return input is null ? Output.Create(default(T)!) : input;
    }
}
