namespace Pulumi.Serialization;

internal sealed class ResourceOutput<T> : IResourceOutput
{
    // What waits goes on at once and in the order in which it began to wait: the engine sees calls in the program's order.
    private readonly TaskCompletionSource<OutputData<T>> _completion = new();
    private readonly Resource _resource;

    public ResourceOutput(Resource resource)
    {
        _resource = resource;
        Output = new Output<T>(_completion.Task);
    }

    public Type ValueType => typeof(T);

    public object Output { get; }

    public void Resolve(OutputData<object?> data)
    {
        _completion.TrySetResult(OfResource(data.With(data.Value is null ? default! : (T)data.Value)));
    }

    public void ResolveToDefault(bool isKnown)
    {
        _completion.TrySetResult(OfResource(OutputData<T>.Unknown() with { IsKnown = isKnown }));
    }

    public void Fail(Exception exception)
    {
        _completion.TrySetException(exception);
    }

    private OutputData<T> OfResource(OutputData<T> data)
    {
        return data with { Resources = data.Resources.Add(_resource) };
    }
}
