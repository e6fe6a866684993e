using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Everything that belongs to one run of one program.</summary>
internal sealed class DeploymentState : IDisposable
{
    private Stack? _stack;

    public DeploymentState(DeploymentSettings settings, IMonitor monitor, IEngine engine)
    {
        Settings = settings;
        Monitor = monitor;
        Engine = engine;
        Logger = new EngineLogger(engine, Tasks);
        Features = new MonitorFeatures(monitor);
        Packages = new PackageReferences(monitor, Features);
        Invoker = new Invoker(this);
        Resources = new ResourceRegistrar(this);
    }

    public DeploymentSettings Settings { get; }

    public ImmutableDictionary<string, string> Configuration { get; } = StackConfiguration.Read();

    public IMonitor Monitor { get; }

    public IEngine Engine { get; }

    public TaskTracker Tasks { get; } = new();

    public EngineLogger Logger { get; }

    public MonitorFeatures Features { get; }

    public PackageReferences Packages { get; }

    public Invoker Invoker { get; }

    public ResourceRegistrar Resources { get; }

    public Stack Stack
    {
        get => _stack ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'Run' was called.");
        set => _stack = value;
    }

    /// <summary>The engine is told of the stack before anything is asked of it, so that it has something to show errors under.</summary>
    public async Task WaitForStackAsync()
    {
        if (_stack is not null)
        {
            await _stack.Urn.Data.ConfigureAwait(false);
        }
    }

    public static DeploymentState FromEnvironment()
    {
        var environment = EngineEnvironment.Read();
        return new DeploymentState(
            environment.Settings, new GrpcMonitor(environment.MonitorAddress), new GrpcEngine(environment.EngineAddress));
    }

    public void Dispose()
    {
        (Monitor as IDisposable)?.Dispose();
        (Engine as IDisposable)?.Dispose();
    }
}
