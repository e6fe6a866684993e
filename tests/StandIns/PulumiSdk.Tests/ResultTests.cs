using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Utilities;
using Pulumirpc;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using TencentSsl.StandIns.PulumiSdk.Tests.Samples;
using Xunit;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class ResultTests : EngineTest
{
    [Fact]
    public async Task Result_AllMembers_HaveTheirTypes()
    {
        var result = await InvokeAsync<LookupResult>(
            """
            {"name":"n","flag":true,"count":3,"kind":"Issued","level":2,"names":["a","b"],"tags":{"k":"v"},"theDetail":{"text":"t"},"extra":1,"__internal":2}
            """);

        Assert.Equal(("n", true, 3, Kind.Issued, Level.Two), (result.Name, result.Flag, result.Count, result.Kind, result.Level));
        Assert.Equal(["a", "b"], result.Names);
        Assert.Equal("v", result.Tags!["k"]);
        Assert.Equal("t", result.Detail!.Text);
        Assert.Empty(Engine.Messages);
    }

    [Fact]
    public async Task Result_MissingMembers_AreDefaults()
    {
        var result = await InvokeAsync<LookupResult>("{}");

        Assert.Equal((null, null, 0, null, Level.None, null, null), (result.Name, result.Flag, result.Count, result.Kind, result.Level, result.Tags, result.Detail));
        Assert.True(result.Names.IsDefault);
    }

    [Theory]
    [InlineData("""{"name":5}""", "Expected System.String but got System.Double deserializing TencentSsl.StandIns.PulumiSdk.Tests.Samples.LookupResult(name)")]
    [InlineData("""{"count":"x"}""", "Expected System.Double but got System.String deserializing TencentSsl.StandIns.PulumiSdk.Tests.Samples.LookupResult(count)")]
    [InlineData("""{"kind":true}""", "Expected System.String or System.Double but got System.Boolean deserializing TencentSsl.StandIns.PulumiSdk.Tests.Samples.LookupResult(kind)")]
    public async Task Result_WrongTypeOfMember_WarnsAndLeavesTheDefault(string json, string warning)
    {
        var result = await InvokeAsync<LookupResult>(json);

        Assert.Equal((null, 0, null), (result.Name, result.Count, result.Kind));
        var message = Assert.Single(Engine.Messages);
        Assert.Equal((LogSeverity.Warning, warning), (message.Severity, message.Message));
    }

    [Fact]
    public async Task Result_NumberWithFraction_IsCut()
    {
        var result = await InvokeAsync<LookupResult>("""{"count":2.9}""");

        Assert.Equal(2, result.Count);
    }

    [Fact]
    public async Task Result_AnyJson_KeepsItsShape()
    {
        var result = await InvokeAsync<JsonElement>("""{"list":[1,null,"s",{"deep":2.5}]}""");

        Assert.Equal("""{"list":[1,null,"s",{"deep":2.5}]}""", result.GetRawText());
    }

    [Fact]
    public async Task Result_UnionMember_TakesTheTypeThatFits()
    {
        var result = await InvokeAsync<ImmutableDictionary<string, Union<int, string>>>("""{"number":1,"text":"s"}""");

        Assert.Equal((1, "s"), (result["number"].AsT0, result["text"].AsT1));
    }

    [Fact]
    public async Task Result_ResourceReference_HasItsUrn()
    {
        var urn = FakeMonitor.UrnOf("other:index:Thing", "it");

        var result = await InvokeAsync<ImmutableDictionary<string, Resource>>($$"""{"it":{{Wire.ResourceJson(urn, "id")}}}""");

        Assert.Equal(urn, await OutputUtilities.GetValueAsync(result["it"].Urn));
    }

    [Fact]
    public async Task Result_SecretDeepInside_MakesTheWholeOutputSecretAndKnown()
    {
        Answer($$"""{"names":["a",{{Wire.SecretJson(Wire.SecretJson("\"b\""))}}],"count":1}""");

        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?>
        {
            ["count"] = Deployment.Instance.Invoke<LookupResult>("sample:index:lookup", InvokeArgs.Empty).Apply(result => result.Count),
        });

        Assert.Equal(Value.Parser.ParseJson(Wire.SecretJson("1")), outputs.Fields["count"]);
    }

    [Fact]
    public async Task Result_UnknownDeepInside_MakesTheWholeOutputUnknown()
    {
        Answer($$$"""{"name":"known","theDetail":{"text":{{{Wire.UnknownJson}}}}}""");

        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?>
        {
            ["name"] = Deployment.Instance.Invoke<LookupResult>("sample:index:lookup", InvokeArgs.Empty).Apply(result => result.Name),
        });

        Assert.Equal(Wire.Unknown, outputs.Fields["name"].StringValue);
    }

    [Fact]
    public async Task Result_InPromiseForm_LosesSecretAndUnknown()
    {
        var result = await InvokeAsync<LookupResult>($$"""{"name":{{Wire.SecretJson("\"s\"")}},"count":{{Wire.UnknownJson}}}""");

        Assert.Equal(("s", 0), (result.Name, result.Count));
    }

    [Theory]
    [InlineData(typeof(List<string>), "The only generic types allowed are")]
    [InlineData(typeof(ImmutableDictionary<int, string>), "The only allowed ImmutableDictionary 'TKey' type is 'String'.")]
    [InlineData(typeof(DateTime), "contains invalid type System.DateTime. Allowed types are:")]
    public async Task Result_TypeThatCannotBe_FailsTheCall(System.Type type, string expected)
    {
        Answer("{}");
        var invoke = typeof(DeploymentInstance).GetMethods()
            .Single(method => method.Name == nameof(DeploymentInstance.InvokeAsync) && method.IsGenericMethod && method.GetParameters().Length == 3)
            .MakeGenericMethod(type);

        var error = await ErrorOfAsync(() => Deployment.RunAsync(
            async () => await (Task)invoke.Invoke(Deployment.Instance, ["sample:index:lookup", InvokeArgs.Empty, null])!));

        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    private void Answer(string json)
    {
        Monitor.OnInvoke = _ => new ResourceInvokeResponse { Return = Struct.Parser.ParseJson(json) };
    }

    private async Task<T> InvokeAsync<T>(string json)
    {
        Answer(json);
        T? result = default;
        var exitCode = await Deployment.RunAsync(
            async () => result = await Deployment.Instance.InvokeAsync<T>("sample:index:lookup", InvokeArgs.Empty));
        Assert.Equal(0, exitCode);
        return result!;
    }
}
