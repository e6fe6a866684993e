using System.Collections.Immutable;

namespace Pulumi;

public sealed class DeploymentInstance
{
    internal DeploymentInstance(DeploymentState state)
    {
        State = state;
    }

    public string StackName => State.Settings.StackName;

    public string ProjectName => State.Settings.ProjectName;

    public string RootDirectory => State.Settings.RootDirectory
        ?? throw new InvalidOperationException("The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");

    public string OrganizationName => State.Settings.OrganizationName;

    public bool IsDryRun => State.Settings.IsDryRun;

    internal DeploymentState State { get; }

    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
    {
        return new Output<T>(State.Invoker.InvokeOutputAsync<T>(token, args, options, registerPackageRequest));
    }

    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest)
    {
        return new Output<T>(State.Invoker.InvokeOutputAsync<T>(token, args, options, registerPackageRequest));
    }

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null)
    {
        return Invoke<T>(token, args, options, registerPackageRequest: null);
    }

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options)
    {
        return Invoke<T>(token, args, options, registerPackageRequest: null);
    }

    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
    {
        return Invoke<ImmutableDictionary<string, T>>(token, args, options, registerPackageRequest)
            .Apply(members => members.Values.First());
    }

    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest)
    {
        return Invoke<ImmutableDictionary<string, T>>(token, args, options, registerPackageRequest)
            .Apply(members => members.Values.First());
    }

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null)
    {
        return InvokeSingle<T>(token, args, options, registerPackageRequest: null);
    }

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options)
    {
        return InvokeSingle<T>(token, args, options, registerPackageRequest: null);
    }

    public Task<T> InvokeAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
    {
        return State.Invoker.InvokeAsync<T>(token, args, options, registerPackageRequest);
    }

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
    {
        return InvokeAsync<T>(token, args, options, registerPackageRequest: null);
    }

    public async Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
    {
        var members = await InvokeAsync<ImmutableDictionary<string, T>>(token, args, options, registerPackageRequest).ConfigureAwait(false);
        return members.Values.First();
    }

    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
    {
        return InvokeSingleAsync<T>(token, args, options, registerPackageRequest: null);
    }

    public Task InvokeAsync(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
    {
        return State.Invoker.InvokeAsync(token, args, options, registerPackageRequest);
    }

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null)
    {
        return InvokeAsync(token, args, options, registerPackageRequest: null);
    }
}
