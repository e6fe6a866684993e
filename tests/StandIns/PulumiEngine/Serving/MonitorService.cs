using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Providers;

namespace TencentSsl.StandIns.PulumiEngine.Serving;

/// <summary>What a program talks to. What it does not offer here, the stand-in does not do.</summary>
internal sealed class MonitorService(Deployment deployment, ProviderRegistry providers, ResourceRegistrar registrar)
    : ResourceMonitor.ResourceMonitorBase
{
    private static readonly HashSet<string> Features = new(StringComparer.Ordinal)
    {
        "secrets", "resourceReferences", "outputValues", "aliasSpecs", "replacementTrigger", "deletedWith", "replaceWith",
        "transforms", "invokeTransforms", "parameterization", "resourceHooks", "errorHooks", "sendsOptionsToHooks",
    };

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) });

    public override Task<DeploymentInfo> GetDeploymentInfo(Empty request, ServerCallContext context)
    {
        var info = new DeploymentInfo
        {
            Project = deployment.Project.Name,
            Stack = deployment.Stack,
            Organization = Deployment.Organization,
            DryRun = deployment.IsPreview,
            Parallel = Deployment.Parallel,
        };
        foreach (var (key, value) in deployment.Configuration.Values)
        {
            info.Config[key] = value.Text;
        }

        info.ConfigSecretKeys.AddRange(deployment.Configuration.SecretKeys);
        info.SupportedFeatures.AddRange(System.Enum.GetValues<ResourceMonitorFeature>()
            .Where(feature => feature != ResourceMonitorFeature.StateMigrations));
        return Task.FromResult(info);
    }

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) =>
        AnswerAsync(() => registrar.RegisterAsync(request), context);

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        deployment.Resources.SetOutputs(request.Urn, request.Outputs ?? new Struct());
        return Task.FromResult(new Empty());
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) =>
        AnswerAsync(() => InvokeAsync(request), context);

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    private async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        var package = request.Tok.Split(':')[0];
        var provider = await ResolveAsync(request, package);
        return deployment.Resources.HasPending(request.DependsOn)
            ? new ResourceInvokeResponse { Unknown = true }
            : await provider.InvokeAsync(request.Tok, request.Args ?? new Struct(), deployment.Aborted);
    }

    private async Task<Provider> ResolveAsync(ResourceInvokeRequest request, string package)
    {
        try
        {
            return await providers.ResolveAsync(
                PluginRequest.Parse(package, request.Version, request.PluginDownloadURL),
                registrar.ProviderReference(request.Provider, request.Parent, package),
                request.Tok);
        }
        catch (PluginException error)
        {
            throw new PluginException($"Invoke: {error.Message}");
        }
    }

    // Once a run is aborted the engine answers nobody: the program is about to be stopped.
    private async Task<T> AnswerAsync<T>(Func<Task<T>> answer, ServerCallContext context)
    {
        try
        {
            var result = await answer();
            deployment.Aborted.ThrowIfCancellationRequested();
            return result;
        }
        catch (PluginException error)
        {
            throw new RpcException(new Status(StatusCode.Unknown, error.Message));
        }
        catch (Exception error) when (error is DeploymentAbortedException or OperationCanceledException)
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            throw;
        }
    }
}
