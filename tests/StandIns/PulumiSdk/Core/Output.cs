using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

public static partial class Output
{
    public static Output<T> Create<T>(T value)
    {
        return Create(Task.FromResult(value));
    }

    public static Output<T> Create<T>(Task<T> value)
    {
        return Output<T>.Create(value);
    }

    public static Output<T> CreateSecret<T>(T value)
    {
        return CreateSecret(Create(value));
    }

    public static Output<T> CreateSecret<T>(Task<T> value)
    {
        return CreateSecret(Create(value));
    }

    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Change(data => data with { IsSecret = true });
    }

    public static Output<T> Unsecret<T>(Output<T> output)
    {
        return output.Change(data => data with { IsSecret = false });
    }

    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
    {
        var data = await output.Data.ConfigureAwait(false);
        return data.IsSecret;
    }

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs)
    {
        return All(inputs.AsEnumerable());
    }

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs)
    {
        return Join(inputs.Select(input => (IOutput)(Output<T>)input), values => values.Select(value => (T)value!).ToImmutableArray());
    }

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs)
    {
        return All(outputs.AsEnumerable());
    }

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
    {
        return Join(outputs, values => values.Select(value => (T)value!).ToImmutableArray());
    }

    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments().Select(argument => argument switch
        {
            IInput input => input.ToOutput(),
            IOutput output => output,
            _ => Create(argument),
        });
        return Join(arguments, values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, values));
    }

    /// <summary>Waits for every part. The whole is known if all parts are, and secret if one is.</summary>
    private static Output<TResult> Join<TResult>(IEnumerable<IOutput> parts, Func<object?[], TResult> build)
    {
        return new Output<TResult>(JoinAsync([.. parts], build));

        static async Task<OutputData<TResult>> JoinAsync(IOutput[] parts, Func<object?[], TResult> build)
        {
            var all = OutputData<object?>.Known(null);
            var values = new object?[parts.Length];
            for (var i = 0; i < parts.Length; i++)
            {
                var data = await parts[i].GetDataAsync().ConfigureAwait(false);
                values[i] = data.Value;
                all = all.Under(data);
            }

            return all.With(all.IsKnown ? build(values) : default!);
        }
    }
}
