using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> CurrentInstance = new();

    private Deployment()
    {
    }

    public static DeploymentInstance Instance
    {
        get => CurrentInstance.Value ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");
        private set => CurrentInstance.Value = CurrentInstance.Value is null
            ? value
            : throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");
    }

    internal static DeploymentState State => Instance.State;

    /// <summary>The run that this code is part of, if it is part of one.</summary>
    internal static DeploymentState? Current => CurrentInstance.Value?.State;

    public static Task<int> RunAsync(Action action)
    {
        return RunAsync(() =>
        {
            action();
            return ImmutableDictionary<string, object?>.Empty;
        });
    }

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func)
    {
        return RunAsync(() => Task.FromResult(func()));
    }

    public static Task<int> RunAsync(Func<Task> func)
    {
        return RunAsync(async () =>
        {
            await func().ConfigureAwait(false);
            return ImmutableDictionary<string, object?>.Empty;
        });
    }

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null)
    {
        return StartAsync(DeploymentState.FromEnvironment, runner => runner.RunAsync(func, options));
    }

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
    {
        return StartAsync(DeploymentState.FromEnvironment, runner => runner.RunAsync(() => Task.FromResult(CreateStack<TStack>())));
    }

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        return StartAsync(DeploymentState.FromEnvironment, runner => runner.RunAsync(() => Task.FromResult(ResolveStack<TStack>(serviceProvider))));
    }

    public static Task RequirePulumiVersionAsync(string pulumiVersionRange)
    {
        var task = RequireVersionAsync(State.Engine, pulumiVersionRange);
        State.Tasks.Add(task);
        return task;
    }

    /// <summary>Must stay async: the instance is to be seen by what runs below this call, and by nothing else.</summary>
    private static async Task<int> StartAsync(Func<DeploymentState> create, Func<Runner, Task<int>> run)
    {
        using var state = create();
        Instance = new DeploymentInstance(state);
        return await run(new Runner(state)).ConfigureAwait(false);
    }

    private static Stack CreateStack<TStack>()
        where TStack : Stack
    {
        return (Stack)Activator.CreateInstance(
            typeof(TStack), BindingFlags.DoNotWrapExceptions | BindingFlags.Instance | BindingFlags.Public, binder: null, args: null, culture: null)!;
    }

    private static Stack ResolveStack<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        return serviceProvider.GetService(typeof(TStack)) as TStack
            ?? throw new InvalidOperationException(
                $"Failed to resolve instance of type {typeof(TStack)} from service provider. "
                + $"Register the type with the service provider before calling {nameof(RunAsync)}.");
    }

    private static async Task RequireVersionAsync(IEngine engine, string range)
    {
        try
        {
            await engine.RequirePulumiVersionAsync(new Pulumirpc.RequirePulumiVersionRequest { PulumiVersionRange = range }).ConfigureAwait(false);
        }
        catch (Grpc.Core.RpcException exception) when (exception.StatusCode == Grpc.Core.StatusCode.Unimplemented)
        {
            throw new RequirePulumiVersionException(
                "The installed version of the CLI does not support the `RequirePulumiVersion` RPC. Please upgrade the Pulumi CLI");
        }
        catch (Grpc.Core.RpcException exception)
        {
            throw new RequirePulumiVersionException(exception.Status.Detail);
        }
    }
}
