namespace Pulumi;

public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> data)
    {
        Data = data;
        Deployment.Current?.Tasks.Add(data);
    }

    internal Task<OutputData<T>> Data { get; }

    public static Output<T> Create(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(AwaitAsync(value));

        static async Task<OutputData<T>> AwaitAsync(Task<T> value)
        {
            return OutputData<T>.Known(await value.ConfigureAwait(false));
        }
    }

    public Output<ValueTuple> Apply(Func<T, Task> func)
    {
        return Apply(value => Output.Create(CompleteAsync(func(value))));

        static async Task<ValueTuple> CompleteAsync(Task task)
        {
            await task.ConfigureAwait(false);
            return default;
        }
    }

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        return Apply(value => Output.Create(func(value)));
    }

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
    {
        return Apply(value => Output.Create(func(value)));
    }

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
    {
        return Apply(value => func(value).ToOutput());
    }

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        return new Output<TResult>(ApplyAsync(func));
    }

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
    {
        return Apply(value => func(value));
    }

    public override string ToString()
    {
        var message = string.Join(
            Environment.NewLine,
            "Calling [ToString] on an [Output<T>] is not supported.",
            "",
            "To get the value of an Output<T> as an Output<string> consider:",
            "1. o.Apply(v => $\"prefix{v}suffix\")",
            "2. Output.Format($\"prefix{hostname}suffix\");",
            "",
            "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.");
        if (EnvironmentSwitch.IsOn("PULUMI_ERROR_OUTPUT_STRING"))
        {
            throw new InvalidOperationException(message);
        }

        Log.Warn(message);
        return string.Join(Environment.NewLine, message, "This function may throw in a future version of Pulumi.");
    }

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await Data.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    /// <summary>The same value under changed conditions.</summary>
    internal Output<T> Change(Func<OutputData<T>, OutputData<T>> change)
    {
        return new Output<T>(ChangeAsync());

        async Task<OutputData<T>> ChangeAsync()
        {
            return change(await Data.ConfigureAwait(false));
        }
    }

    async Task<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await Data.ConfigureAwait(false);
        return data.With<object?>(data.Value);
    }

    private async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var data = await Data.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data.With<TResult>(default!);
        }

        var inner = func(data.Value);
        return inner is null
            ? data.With<TResult>(default!)
            : (await inner.Data.ConfigureAwait(false)).Under(data);
    }
}
