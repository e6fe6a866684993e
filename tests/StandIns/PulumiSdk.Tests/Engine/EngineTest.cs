using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Xunit;

namespace TencentSsl.StandIns.PulumiSdk.Tests.Engine;

/// <summary>A test whose program talks to an engine over the wire.</summary>
public abstract class EngineTest : IAsyncLifetime
{
    private FakeEngine? _engine;
    private ProgramEnvironment? _environment;

    private protected FakeEngine Engine => _engine!;

    private protected FakeMonitor Monitor => _engine!.Monitor;

    private protected ProgramEnvironment Environment => _environment!;

    public async ValueTask InitializeAsync()
    {
        _engine = await FakeEngine.StartAsync(TestContext.Current.CancellationToken);
        _environment = new ProgramEnvironment(_engine.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _environment!.Dispose();
        await _engine!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a program whose only outputs are these, and gives what was sent of them.</summary>
    private protected async Task<Struct> OutputsOfAsync(Func<IDictionary<string, object?>> program)
    {
        var exitCode = await global::Pulumi.Deployment.RunAsync(program);
        Assert.Equal((0, ""), (exitCode, string.Join('\n', Engine.Messages.Select(message => message.Message))));
        return Monitor.RequestsOf<RegisterResourceOutputsRequest>()
            .Single(request => request.Urn.EndsWith("::project-dev", StringComparison.Ordinal)).Outputs;
    }

    /// <summary>Runs a program that fails, and gives what the user is told.</summary>
    private protected async Task<string> ErrorOfAsync(Func<Task<int>> run)
    {
        var exitCode = await run();
        var errors = Engine.Messages.Where(message => message.Severity == LogSeverity.Error).ToList();
        Assert.Equal(32, exitCode);
        return Assert.Single(errors).Message;
    }
}
