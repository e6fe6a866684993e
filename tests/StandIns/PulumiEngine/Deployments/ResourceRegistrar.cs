using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using TencentSsl.StandIns.PulumiEngine.Calls;
using TencentSsl.StandIns.PulumiEngine.Providers;

namespace TencentSsl.StandIns.PulumiEngine.Deployments;

/// <summary>Registers what a program declares: the stack, providers, components, and resources of plugins.</summary>
internal sealed class ResourceRegistrar(Deployment deployment, ProviderRegistry providers)
{
    public async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        var state = new ResourceState(
            deployment.Urn(request.Type, request.Name, request.Parent), request.Type, request.Name, request.Parent, request.Custom)
        {
            Inputs = request.Object ?? new Struct(),
            Providers = request.Providers,
            Location = SourceLocations.FromRequest(request.SourcePosition, request.StackTrace, deployment.Project.Directory),
        };
        if (!deployment.Resources.Claim(state.Urn))
        {
            await FailAsync(state, $"Duplicate resource URN '{state.Urn}'; try giving it a unique name");
        }

        if (request.Type.StartsWith(ResourceState.ProviderTypePrefix, StringComparison.Ordinal))
        {
            state = await RegisterProviderAsync(request, state);
        }
        else if (request.Custom)
        {
            state = await RegisterCustomAsync(request, state);
        }

        deployment.Resources.Add(state);
        return new RegisterResourceResponse { Urn = state.Urn, Id = state.Id, Object = state.Outputs };
    }

    /// <summary>The provider that a registration or a function call means: its own, or that of the component it is in.</summary>
    public string ProviderReference(string reference, string parent, string package) =>
        reference.Length == 0 && deployment.Resources.Find(parent) is { } component
            ? component.Providers.GetValueOrDefault(package, "")
            : reference;

    private async Task<ResourceState> RegisterProviderAsync(RegisterResourceRequest request, ResourceState state)
    {
        var package = request.Type[ResourceState.ProviderTypePrefix.Length..];
        var inputs = state.Inputs.Clone();
        if (request.Version.Length > 0)
        {
            inputs.Fields[Provider.VersionKey] = Value.ForString(request.Version);
        }

        var plugin = PluginRequest.Parse(package, request.Version, request.PluginDownloadURL);
        return (await providers.RegisterAsync(plugin, state with { Inputs = inputs })).State;
    }

    private async Task<ResourceState> RegisterCustomAsync(RegisterResourceRequest request, ResourceState state)
    {
        var package = request.Type.Split(':')[0];
        var reference = ProviderReference(
            request.Provider.Length > 0 ? request.Provider : request.Providers.GetValueOrDefault(package, ""), request.Parent, package);
        var provider = await providers.ResolveAsync(
            PluginRequest.Parse(package, request.Version, request.PluginDownloadURL), reference, request.Type);
        try
        {
            var check = await provider.CheckAsync(state.Urn, state.Name, state.Type, state.Inputs, deployment.Aborted);
            if (ProviderChecker.ReportFailures(deployment.Diagnostics, state, check.Failures))
            {
                await deployment.AbortAsync();
                throw new DeploymentAbortedException();
            }

            state = state with { Provider = provider.Reference, Inputs = check.Inputs ?? new Struct() };
            var created = await provider.CreateAsync(state, deployment.Address, deployment.Aborted);
            return state with { Id = created.Id, Outputs = created.Properties ?? state.Inputs };
        }
        catch (RpcException error)
        {
            await FailAsync(state, GoStatus.Text(error));
        }
        catch (PluginException error)
        {
            await FailAsync(state, error.Message);
        }

        return state;
    }

    private async Task FailAsync(ResourceState state, string message)
    {
        deployment.Diagnostics.Error(message, state.Urn);
        await deployment.AbortAsync();
        throw new DeploymentAbortedException();
    }
}
