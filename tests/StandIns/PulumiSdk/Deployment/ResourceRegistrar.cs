using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Registers resources with the engine, or reads those that exist, and fills in their outputs.</summary>
internal sealed class ResourceRegistrar(DeploymentState state)
{
    public static bool AcceptsResources { get; } = !EnvironmentSwitch.IsOn("PULUMI_DISABLE_RESOURCE_REFERENCES");

    /// <summary>Returns at once; the program goes on while the engine works, and does not end before it.</summary>
    public void Start(Resource resource, bool remote, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        state.Tasks.Add(CompleteAsync(resource, new ResourceRequests(state, resource, remote, args, options, package), options));
    }

    public void StartOutputs(ComponentResource resource, Output<IDictionary<string, object?>> outputs)
    {
        state.Tasks.Add(RegisterOutputsAsync(resource, outputs));
    }

    private async Task RegisterOutputsAsync(ComponentResource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var properties = await outputs.GetValueAsync(whenUnknown: ImmutableDictionary<string, object?>.Empty).ConfigureAwait(false);
        var keepResources = await state.Features.SupportsResourceReferencesAsync().ConfigureAwait(false);
        var serialized = await SerializedProperties.SerializeAsync(
            "monitor.registerResourceOutputs(...)", properties, keepResources).ConfigureAwait(false);
        state.Logger.Debug($"Register the outputs of {urn}");
        await state.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest
        {
            Urn = urn,
            Outputs = serialized.Properties,
        }).ConfigureAwait(false);
    }

    private async Task CompleteAsync(Resource resource, ResourceRequests requests, ResourceOptions options)
    {
        var outputs = resource.Outputs;
        try
        {
            var answer = await AskEngineAsync(resource, requests, options).ConfigureAwait(false);
            Fill(resource, answer);

            // What the engine did not answer will be known when the resource has really been made.
            foreach (var output in outputs.Values)
            {
                output.ResolveToDefault(isKnown: !state.Settings.IsDryRun && answer.Result == Result.Success);
            }
        }
        catch (Exception exception)
        {
            // Whoever waits for an output must not wait for ever.
            foreach (var output in outputs.Values)
            {
                output.Fail(exception);
            }

            throw;
        }
    }

    private void Fill(Resource resource, RegisterResourceResponse answer)
    {
        var converter = new Converter(message => _ = state.Logger.LogAsync(LogSeverity.Warning, message, resource));
        foreach (var (name, output) in resource.Outputs)
        {
            if (name == WireConstants.UrnName)
            {
                output.Resolve(OutputData<object?>.Known(answer.Urn));
            }
            else if (name == WireConstants.IdName && resource is CustomResource)
            {
                output.Resolve(OutputData<object?>.Known(answer.Id) with { IsKnown = answer.Id != "" });
            }
            else if (answer.Object.Fields.TryGetValue(name, out var value))
            {
                var data = converter.Convert($"{resource.GetType().FullName}.{name}", value, output.ValueType);
                var dependencies = answer.PropertyDependencies.TryGetValue(name, out var urns) ? urns.Urns : [];
                output.Resolve(data with { Resources = [.. dependencies.Select(urn => new DependencyResource(urn))] });
            }
        }
    }

    private async Task<RegisterResourceResponse> AskEngineAsync(Resource resource, ResourceRequests requests, ResourceOptions options)
    {
        if (options.Urn is not null)
        {
            return await LookUpAsync(options.Urn).ConfigureAwait(false);
        }

        var id = options.Id is null ? "" : await options.Id.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        if (string.IsNullOrEmpty(id))
        {
            var registration = await requests.ToRegisterAsync().ConfigureAwait(false);
            state.Logger.Debug($"Register {registration.Type} {registration.Name}");
            return await state.Monitor.RegisterResourceAsync(resource, registration).ConfigureAwait(false);
        }

        if (resource is not CustomResource)
        {
            throw new ArgumentException($"{nameof(ResourceOptions)}.{nameof(ResourceOptions.Id)} is only valid for a {nameof(CustomResource)}");
        }

        var request = await requests.ToReadAsync(id).ConfigureAwait(false);
        state.Logger.Debug($"Read {request.Type} {request.Name}");
        var read = await state.Monitor.ReadResourceAsync(resource, request).ConfigureAwait(false);
        return new RegisterResourceResponse { Urn = read.Urn, Id = id, Object = read.Properties };
    }

    /// <summary>A resource that the engine has already, by its URN.</summary>
    private async Task<RegisterResourceResponse> LookUpAsync(string urn)
    {
        var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add(WireConstants.UrnName, urn));
        var result = await state.Invoker.InvokeAsync("pulumi:pulumi:getResource", args, options: null, package: null).ConfigureAwait(false);
        return new RegisterResourceResponse
        {
            Urn = result.Fields[WireConstants.UrnName].StringValue,
            Id = result.Fields[WireConstants.IdName].StringValue,
            Object = result.Fields["state"].StructValue,
        };
    }
}
