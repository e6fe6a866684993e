using Pulumi;
using Pulumirpc;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using TencentSsl.StandIns.PulumiSdk.Tests.Samples;
using Xunit;
using Log = Pulumi.Log;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class LogTests : EngineTest
{
    [Fact]
    public async Task Log_SeveralMessages_ArriveInOrderBeforeTheEnd()
    {
        var exitCode = await Deployment.RunAsync(() =>
        {
            Log.Info("first", streamId: 7, ephemeral: true);
            Log.Warn("second");
            Log.Debug("third");
        });

        Assert.Equal(0, exitCode);
        var messages = Engine.Service.Logs.Where(log => log.Message is "first" or "second" or "third").ToList();
        Assert.Equal(
            [(LogSeverity.Info, "first", 7, true), (LogSeverity.Warning, "second", 0, false), (LogSeverity.Debug, "third", 0, false)],
            messages.Select(log => (log.Severity, log.Message, log.StreamId, log.Ephemeral)));
    }

    [Fact]
    public async Task Error_InAProgramThatEndsWell_FailsItWithoutReport()
    {
        var exitCode = await Deployment.RunAsync(() => Log.Error("wrong"));

        Assert.Equal(1, exitCode);
        Assert.Equal("wrong", Engine.Messages.Single().Message);
    }

    [Fact]
    public async Task Info_AboutAResource_CarriesItsUrn()
    {
        await Deployment.RunAsync(() => Log.Info("about it", new SampleProvider("given")));

        Assert.Equal(FakeMonitor.UrnOf("pulumi:providers:sample", "given"), Engine.Messages.Single().Urn);
    }

    [Fact]
    public async Task Log_EngineRefuses_FailsTheProgram()
    {
        Engine.Service.OnLog = log => log.Severity == LogSeverity.Info
            ? new Grpc.Core.Status(Grpc.Core.StatusCode.Internal, "no log")
            : Grpc.Core.Status.DefaultSuccess;

        Assert.Equal(1, await Deployment.RunAsync(() => Log.Info("lost")));
    }

    [Fact]
    public async Task ToString_OfOutput_WarnsInsteadOfGivingTheValue()
    {
        var text = "";

        await Deployment.RunAsync(() => text = Output.Create("value").ToString());

        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", text, StringComparison.Ordinal);
        Assert.Equal(LogSeverity.Warning, Engine.Messages.Single().Severity);
    }
}
