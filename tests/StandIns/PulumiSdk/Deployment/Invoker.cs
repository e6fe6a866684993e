using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls functions of providers.</summary>
internal sealed class Invoker(DeploymentState state)
{
    /// <summary>Calls with plain values and gives a plain value: what is unknown or secret about it is lost.</summary>
    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var result = await InvokeAsync(token, args, options, package).ConfigureAwait(false);
        return Convert<T>(token, result).Value;
    }

    public async Task<Struct> InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var keepResources = await state.Features.SupportsResourceReferencesAsync().ConfigureAwait(false);
        var serialized = await SerializeAsync(token, args, keepResources).ConfigureAwait(false);
        return await SendAsync(token, serialized.Properties, options, package).ConfigureAwait(false);
    }

    /// <summary>Calls once everything that goes into the call is known; until then the result is unknown, too.</summary>
    public async Task<OutputData<T>> InvokeOutputAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var keepResources = await state.Features.SupportsResourceReferencesAsync().ConfigureAwait(false);
        var serialized = await SerializeOrLogAsync(token, args, keepResources).ConfigureAwait(false);
        if (serialized.Properties.ContainsUnknown())
        {
            return OutputData<T>.Unknown();
        }

        var dependsOn = options is InvokeOutputOptions { DependsOn: { } explicitly }
            ? await explicitly.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false)
            : [];
        var dependencies = serialized.AllDependencies.Concat(dependsOn).ToImmutableHashSet();
        foreach (var resource in TransitiveDependencies.Of(dependencies).OfType<CustomResource>())
        {
            // Resources that only the engine knows have no id here.
            if (resource.Id is not null && !(await resource.Id.Data.ConfigureAwait(false)).IsKnown)
            {
                return OutputData<T>.Unknown();
            }
        }

        var result = await SendAsync(token, serialized.Properties, options, package).ConfigureAwait(false);
        return Convert<T>(token, result) with { Resources = dependencies };
    }

    private OutputData<T> Convert<T>(string token, Struct result)
    {
        return new Converter(message => _ = state.Logger.LogAsync(LogSeverity.Warning, message))
            .Convert<T>($"{token} result", new Value { StructValue = result });
    }

    private static Task<SerializedProperties> SerializeAsync(string token, InvokeArgs? args, bool keepResources)
    {
        return SerializedProperties.SerializeAsync($"invoke:{token}", (args ?? InvokeArgs.Empty).ToDictionary(), keepResources);
    }

    private async Task<SerializedProperties> SerializeOrLogAsync(string token, InvokeArgs? args, bool keepResources)
    {
        try
        {
            return await SerializeAsync(token, args, keepResources).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The failure goes into an output that nobody may ever look at.
            await state.Logger.LogAsync(LogSeverity.Error, $"Error serializing arguments for invoke {token}: {exception}").ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Struct> SendAsync(string token, Struct args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        await state.WaitForStackAsync().ConfigureAwait(false);
        var provider = options?.Provider ?? options?.Parent?.GetProvider(token);
        var request = new ResourceInvokeRequest
        {
            Tok = token,
            Args = args,
            Provider = provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false),
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            AcceptResources = ResourceRegistrar.AcceptsResources,
            PackageRef = await state.Packages.GetAsync(package).ConfigureAwait(false),
        };
        state.Logger.Debug($"Invoke {token}");
        var response = await state.Monitor.InvokeAsync(request).ConfigureAwait(false);
        if (response.Failures.Count > 0)
        {
            var reasons = response.Failures.Select(failure => $"{failure.Reason} ({failure.Property})");
            throw new Deployment.InvokeException($"Invoke of '{token}' failed: {string.Join("; ", reasons)}");
        }

        return response.Return;
    }
}
