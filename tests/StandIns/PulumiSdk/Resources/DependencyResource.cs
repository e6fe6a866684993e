namespace Pulumi;

/// <summary>A resource that the engine named: nothing but its URN is known here.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn)
    {
        Urn = new Output<string>(Task.FromResult(OutputData<string>.Known(urn) with { Resources = [this] }));
    }
}
