using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>What is sent to the engine for one resource, once everything that goes into it has come to something.</summary>
internal sealed class ResourceRequests(
    DeploymentState state, Resource resource, bool remote, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
{
    private string Label => $"resource:{resource.GetResourceName()}[{resource.GetResourceType()}]";

    public async Task<ReadResourceRequest> ToReadAsync(string id)
    {
        var parts = await PrepareAsync().ConfigureAwait(false);
        return new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = parts.Parent,
            Properties = parts.Properties,
            Dependencies = { parts.Dependencies },
            Provider = parts.Provider,
            Version = options.Version ?? "",
            AcceptSecrets = true,
            AcceptResources = ResourceRegistrar.AcceptsResources,
            PackageRef = parts.PackageReference,
        };
    }

    public async Task<RegisterResourceRequest> ToRegisterAsync()
    {
        var replaceWith = await GetAsync(options.ReplaceWith).ConfigureAwait(false);
        if (options.DeletedWith is not null)
        {
            await state.Features.RequireAsync("deletedWith", "the DeletedWith option").ConfigureAwait(false);
        }

        if (replaceWith.Length > 0)
        {
            await state.Features.RequireAsync("replaceWith", "the ReplaceWith option").ConfigureAwait(false);
        }

        var parts = await PrepareAsync().ConfigureAwait(false);
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = parts.Parent,
            Custom = resource is CustomResource,
            Object = parts.Properties,
            Dependencies = { parts.Dependencies },
            Provider = parts.Provider,
            Version = options.Version ?? "",
            IgnoreChanges = { options.IgnoreChanges },
            AcceptSecrets = true,
            CustomTimeouts = ToMessage(options.CustomTimeouts),
            Remote = remote,
            AcceptResources = ResourceRegistrar.AcceptsResources,
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            Aliases = { await AliasMessages.ToMessagesAsync(options.Aliases, state.Features).ConfigureAwait(false) },
            DeletedWith = options.DeletedWith is null ? "" : await UrnOfAsync(options.DeletedWith).ConfigureAwait(false),
            ReplacementTrigger = await GetTriggerAsync().ConfigureAwait(false),
            SupportsResultReporting = true,
            PackageRef = parts.PackageReference,
            Hooks = new RegisterResourceRequest.Types.ResourceHooksBinding(),
            HideDiffs = { options.HideDiffs },
        };
        foreach (var other in replaceWith)
        {
            request.ReplaceWith.Add(await UrnOfAsync(other).ConfigureAwait(false));
        }

        foreach (var (name, resources) in parts.PropertyDependencies)
        {
            request.PropertyDependencies[name] = new RegisterResourceRequest.Types.PropertyDependencies { Urns = { resources } };
        }

        await AddOptionalAsync(request).ConfigureAwait(false);
        return request;
    }

    private async Task AddOptionalAsync(RegisterResourceRequest request)
    {
        // On the wire, not given and false are two things.
        if (options.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (options.RetainOnDelete is { } retainOnDelete)
        {
            request.RetainOnDelete = retainOnDelete;
        }

        if (options is CustomResourceOptions custom)
        {
            request.ImportId = custom.ImportId ?? "";
            request.DeleteBeforeReplace = custom.DeleteBeforeReplace ?? false;
            request.DeleteBeforeReplaceDefined = custom.DeleteBeforeReplace is not null;
            request.AdditionalSecretOutputs.Add(custom.AdditionalSecretOutputs);
            request.ReplaceOnChanges.Add(custom.ReplaceOnChanges);
            request.EnvVarMappings.Add(custom.EnvVarMappings);
        }

        if (remote && options is ComponentResourceOptions component)
        {
            var providers = component.Provider is null ? component.Providers : [component.Provider];
            foreach (var provider in providers)
            {
                request.Providers[provider.Package] = await provider.GetReferenceAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<Parts> PrepareAsync()
    {
        var dependsOn = await GetAsync(options.DependsOn).ConfigureAwait(false);
        var keepResources = await state.Features.SupportsResourceReferencesAsync().ConfigureAwait(false);
        var serialized = await SerializedProperties.SerializeAsync(Label, args.ToDictionary(), keepResources).ConfigureAwait(false);

        var provider = resource is CustomResource ? options.Provider : null;
        var dependencies = await TransitiveDependencies.UrnsOfAsync(dependsOn).ConfigureAwait(false);
        var propertyDependencies = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (name, resources) in serialized.Dependencies)
        {
            propertyDependencies[name] = await TransitiveDependencies.UrnsOfAsync(resources).ConfigureAwait(false);
            dependencies.UnionWith(propertyDependencies[name]);
        }

        return new Parts(
            serialized.Properties,
            await GetParentAsync().ConfigureAwait(false),
            provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false),
            dependencies,
            propertyDependencies,
            await state.Packages.GetAsync(package).ConfigureAwait(false));
    }

    private Task<string> GetParentAsync()
    {
        if (options.Parent is not null)
        {
            return UrnOfAsync(options.Parent);
        }

        return resource.GetResourceType() == Stack.TypeName ? Task.FromResult("") : UrnOfAsync(state.Stack);
    }

    private async Task<Value?> GetTriggerAsync()
    {
        if (options.ReplacementTrigger is null)
        {
            return null;
        }

        var keepResources = await state.Features.SupportsResourceReferencesAsync().ConfigureAwait(false);
        var value = await new Serializer(keepResources)
            .SerializeAsync($"{Label}.replacementTrigger", options.ReplacementTrigger).ConfigureAwait(false);
        return value.OrNull();
    }

    private static Task<ImmutableArray<Resource>> GetAsync(InputList<Resource> resources)
    {
        return resources.ToOutput().GetValueAsync(whenUnknown: []);
    }

    private static Task<string> UrnOfAsync(Resource resource)
    {
        return resource.Urn.GetValueAsync(whenUnknown: "");
    }

    private static RegisterResourceRequest.Types.CustomTimeouts? ToMessage(CustomTimeouts? timeouts)
    {
        return timeouts is null ? null : new RegisterResourceRequest.Types.CustomTimeouts
        {
            Create = ToDuration(timeouts.Create),
            Update = ToDuration(timeouts.Update),
            Delete = ToDuration(timeouts.Delete),
        };

        // A tick is 100 ns, and the engine reads durations as Go writes them.
        static string ToDuration(TimeSpan? time)
        {
            return time is { } given ? FormattableString.Invariant($"{given.Ticks}00ns") : "";
        }
    }

    private sealed record Parts(
        Struct Properties,
        string Parent,
        string Provider,
        HashSet<string> Dependencies,
        Dictionary<string, HashSet<string>> PropertyDependencies,
        string PackageReference);
}
