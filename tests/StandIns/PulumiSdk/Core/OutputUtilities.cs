using System.Collections.Immutable;

namespace Pulumi.Utilities;

public static class OutputUtilities
{
    public static Output<T> CreateUnknown<T>(T value)
    {
        return new Output<T>(Task.FromResult(OutputData<T>.Unknown() with { Value = value }));
    }

    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        return CreateUnknown(default(T)!).Apply(_ => valueFactory());
    }

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return output.Change(data => data with { Resources = data.Resources.Add(resource) });
    }

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output)
    {
        var data = await output.Data.ConfigureAwait(false);
        return data.IsKnown;
    }

    public static Task<T> GetValueAsync<T>(Output<T> output)
    {
        return output.GetValueAsync(whenUnknown: default!);
    }

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
    {
        var data = await output.Data.ConfigureAwait(false);
        return data.Resources;
    }
}
