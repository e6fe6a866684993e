using Pulumi;
using Pulumirpc;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using Xunit;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class RunTests : EngineTest
{
    [Fact]
    public async Task RunAsync_Outputs_AreRegisteredForTheStack()
    {
        var exitCode = await Deployment.RunAsync(() => new Dictionary<string, object?> { ["answer"] = 42 });

        Assert.Equal(0, exitCode);
        var stack = Assert.Single(Monitor.RequestsOf<RegisterResourceRequest>());
        Assert.Equal(("pulumi:pulumi:Stack", "project-dev", "", false), (stack.Type, stack.Name, stack.Parent, stack.Custom));
        Assert.True(stack is { AcceptSecrets: true, AcceptResources: true, SupportsResultReporting: true, Hooks: not null });
        var outputs = Assert.Single(Monitor.RequestsOf<RegisterResourceOutputsRequest>());
        Assert.Equal("urn:pulumi:dev::project::pulumi:pulumi:Stack::project-dev", outputs.Urn);
        Assert.Equal(42, outputs.Outputs.Fields["answer"].NumberValue);
    }

    [Fact]
    public async Task RunAsync_WithoutOutputs_RegistersNone()
    {
        var exitCode = await Deployment.RunAsync(() => { });

        Assert.Equal(0, exitCode);
        Assert.Empty(Monitor.RequestsOf<RegisterResourceOutputsRequest>().Single().Outputs.Fields);
    }

    [Fact]
    public async Task RunAsync_AtTheEnd_SignalsAndWaits()
    {
        await Deployment.RunAsync(async () => await Task.Yield());

        Assert.IsType<Google.Protobuf.WellKnownTypes.Empty>(Monitor.Requests.Last());
    }

    [Fact]
    public async Task RunAsync_EngineWithoutShutdownSignal_IsNoFailure()
    {
        Monitor.KnowsShutdown = false;

        Assert.Equal(0, await Deployment.RunAsync(() => { }));
    }

    [Fact]
    public async Task RunAsync_UnhandledException_IsReportedWithProgramAndType()
    {
        var error = await ErrorOfAsync(() => Deployment.RunAsync((Action)(() => throw new FormatException("bad input"))));

        Assert.StartsWith("Running program '", error, StringComparison.Ordinal);
        Assert.Contains("' failed with an unhandled exception:\nSystem.FormatException: bad input", error, StringComparison.Ordinal);
        Assert.Equal(32, System.Environment.ExitCode);
        Assert.DoesNotContain(Monitor.Requests, request => request is Google.Protobuf.WellKnownTypes.Empty);
    }

    [Fact]
    public async Task RunAsync_RunException_IsReportedByItsMessageAlone()
    {
        var error = await ErrorOfAsync(() => Deployment.RunAsync(
            async () =>
            {
                await Task.Yield();
                throw new RunException("only this", new FormatException("not this"));
            }));

        Assert.Equal("only this", error);
    }

    [Fact]
    public async Task RunAsync_ResourceException_IsReportedUnderTheResource()
    {
        await ErrorOfAsync(() => Deployment.RunAsync((Action)(() =>
            throw new ResourceException("of the provider", new Samples.SampleProvider("given"), hideStack: true))));

        var error = Engine.Messages.Single();
        Assert.Equal(("of the provider", FakeMonitor.UrnOf("pulumi:providers:sample", "given")), (error.Message, error.Urn));
    }

    [Fact]
    public async Task RunAsync_FailureInUnusedApply_FailsOnce()
    {
        var error = await ErrorOfAsync(() => Deployment.RunAsync(() =>
        {
            var failed = Output.Create(1).Apply((Func<int, int>)(_ => throw new RunException("in apply")));
            _ = failed.Apply(value => value + 1);
        }));

        Assert.Equal("in apply", error);
    }

    [Fact]
    public async Task RunAsync_InsideAnotherRun_Fails()
    {
        var error = await ErrorOfAsync(() => Deployment.RunAsync(async () => await Deployment.RunAsync(() => { })));

        Assert.Contains("Deployment.Instance should only be set once at the beginning of a 'Run' call.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Instance_OutsideOfRun_Throws()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Deployment.Instance);

        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", exception.Message);
    }

    [Fact]
    public async Task RequirePulumiVersionAsync_EngineRefuses_FailsWithItsReason()
    {
        Engine.Service.OnRequireVersion = _ => new Grpc.Core.Status(Grpc.Core.StatusCode.FailedPrecondition, "CLI too old");

        var error = await ErrorOfAsync(() => Deployment.RunAsync(async () => await Deployment.RequirePulumiVersionAsync(">=9")));

        Assert.Contains("RequirePulumiVersionException: CLI too old", error, StringComparison.Ordinal);
    }
}
