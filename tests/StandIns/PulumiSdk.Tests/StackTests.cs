using Pulumi;
using Pulumirpc;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using Xunit;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class StackTests : EngineTest
{
    [Fact]
    public async Task RunAsync_StackClass_RegistersItsOutputProperties()
    {
        Assert.Equal(0, await Deployment.RunAsync<Named>());

        var outputs = Monitor.RequestsOf<RegisterResourceOutputsRequest>().Single().Outputs.Fields;
        Assert.Equal(["Plain", "renamed"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("text", outputs["Plain"].StringValue);
    }

    [Fact]
    public async Task RunAsync_UnassignedOutput_NamesIt()
    {
        var error = await ErrorOfAsync(Deployment.RunAsync<Unassigned>);

        Assert.Equal(
            "Output(s) 'Missing' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.", error);
    }

    [Fact]
    public async Task RunAsync_OutputOfPlainType_NamesIt()
    {
        var error = await ErrorOfAsync(Deployment.RunAsync<Mistyped>);

        Assert.Equal("Output(s) 'Text' have incorrect type. [Output] attributed properties must be instances of Output<T>.", error);
    }

    [Fact]
    public async Task RunAsync_ConstructorThrows_ReportsTheExceptionItself()
    {
        var error = await ErrorOfAsync(Deployment.RunAsync<Throwing>);

        Assert.Equal("from the constructor", error);
    }

    [Fact]
    public async Task RunAsync_StackFromServices_IsUsed()
    {
        var services = new Services(() => new Named());

        Assert.Equal(0, await Deployment.RunAsync<Named>(services));

        Assert.NotEmpty(Monitor.RequestsOf<RegisterResourceOutputsRequest>().Single().Outputs.Fields);
    }

    [Fact]
    public async Task RunAsync_StackNotAmongServices_SaysSo()
    {
        var error = await ErrorOfAsync(() => Deployment.RunAsync<Named>(new Services(() => null)));

        Assert.Contains("Failed to resolve instance of type", error, StringComparison.Ordinal);
    }

    private sealed class Named : Stack
    {
        [Output]
        public Output<string> Plain { get; set; } = Output.Create("text");

        [Output("renamed")]
        public Output<int> Other { get; set; } = Output.Create(1);
    }

    private sealed class Unassigned : Stack
    {
        [Output]
        public Output<string>? Missing { get; set; }
    }

    private sealed class Mistyped : Stack
    {
        [Output]
        public string Text { get; set; } = "plain";
    }

    private sealed class Throwing : Stack
    {
        public Throwing()
        {
            throw new RunException("from the constructor");
        }
    }

    private sealed class Services(Func<Stack?> create) : IServiceProvider
    {
        public object? GetService(Type serviceType)
        {
            return create();
        }
    }
}
