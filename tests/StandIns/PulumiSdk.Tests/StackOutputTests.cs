using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Utilities;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using TencentSsl.StandIns.PulumiSdk.Tests.Samples;
using Xunit;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class StackOutputTests : EngineTest
{
    public static TheoryData<Func<object?>, string?> Values => new()
    {
        { () => null, null },
        { () => 1.5, "1.5" },
        { () => new List<object?> { 1, null, "x" }, """[1,null,"x"]""" },
        { () => new Dictionary<string, object?> { ["left out"] = null, ["kept"] = true }, """{"kept":true}""" },
        { () => default(ImmutableArray<string>), "[]" },
        { () => Output.CreateSecret("hush"), Wire.SecretJson("\"hush\"") },
        { () => Output.CreateSecret((string?)null), Wire.SecretJson("null") },
        { () => OutputUtilities.CreateUnknown("later"), Wire.UnknownJson },
        { () => Output.Create((string?)null), null },
        { () => Output.Create("done").Apply(_ => Task.CompletedTask), null },
        { () => new InputList<string> { "a", OutputUtilities.CreateUnknown("b") }, $"""["a",{Wire.UnknownJson}]""" },
        { () => new InputMap<string> { ["a"] = "1", ["b"] = Output.CreateSecret("2") }, $$"""{"a":"1","b":{{Wire.SecretJson("\"2\"")}}}""" },
        { () => (InputUnion<int, string>)"text", "\"text\"" },
        { () => (InputJson)"""{"a":[1,null],"n":null}""", """{"a":[1,null],"n":null}""" },
        { () => JsonDocument.Parse("[true]").RootElement, "[true]" },
        { () => Kind.Issued, "\"Issued\"" },
        { () => Level.Two, "2" },
        { () => new DetailArgs { Text = Output.CreateSecret("t") }, $$"""{"text":{{Wire.SecretJson("\"t\"")}}}""" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task Output_OfStack_IsSentAs(Func<object?> create, string? expected)
    {
        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?> { ["it"] = create() });

        Assert.Equal(expected is null ? null : Value.Parser.ParseJson(expected), outputs.Fields.GetValueOrDefault("it"));
    }

    [Fact]
    public async Task Output_ResultOfFunction_IsSentMemberByMember()
    {
        Monitor.OnInvoke = _ => new Pulumirpc.ResourceInvokeResponse { Return = Struct.Parser.ParseJson("""{"text":"t"}""") };

        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?>
        {
            ["it"] = Deployment.Instance.Invoke<LookupDetail>("sample:index:lookup", InvokeArgs.Empty),
        });

        Assert.Equal(Value.Parser.ParseJson("""{"text":"t"}"""), outputs.Fields["it"]);
    }

    [Fact]
    public async Task Output_Resource_IsSentAsReference()
    {
        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?> { ["it"] = new SampleProvider("given") });

        var urn = FakeMonitor.UrnOf("pulumi:providers:sample", "given");
        Assert.Equal(Value.Parser.ParseJson(Wire.ResourceJson(urn, "given-id")), outputs.Fields["it"]);
    }

    [Fact]
    public async Task Output_ResourceForOldEngine_IsSentAsId()
    {
        Monitor.UnsupportedFeatures.Add("resourceReferences");

        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?> { ["it"] = new SampleProvider("given") });

        Assert.Equal("given-id", outputs.Fields["it"].StringValue);
    }

    [Theory]
    [InlineData(5L, "error serializing property \"it\": System.Int64 is not a supported argument type.\n\tmonitor.registerResourceOutputs(...).it")]
    [InlineData(1f, "error serializing property \"it\": System.Single is not a supported argument type.\n\tmonitor.registerResourceOutputs(...).it")]
    public async Task Output_OfUnsupportedType_FailsByName(object value, string expected)
    {
        var error = await ErrorOfAsync(() => Deployment.RunAsync(() => new Dictionary<string, object?> { ["it"] = value }));

        Assert.Contains(expected, error, StringComparison.Ordinal);
    }
}
