using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;
using Xunit;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class OutputTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task Apply_EachKindOfFunction_GivesItsValue()
    {
        var one = Output.Create(1);

        Assert.Equal(2, await OutputUtilities.GetValueAsync(one.Apply(value => value + 1)));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(one.Apply(value => Task.FromResult(value + 1))));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(one.Apply(value => (Input<int>)(value + 1))));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(one.Apply(value => Output.Create(value + 1))));
        Assert.Null(await OutputUtilities.GetValueAsync(one.Apply(_ => (Output<string>?)null)));
    }

    [Fact]
    public async Task Apply_Unknown_IsNotCalledAndStaysUnknown()
    {
        var calls = 0;

        var applied = OutputUtilities.CreateUnknown(1).Apply(_ => ++calls);

        Assert.False(await OutputUtilities.GetIsKnownAsync(applied));
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task Apply_SecretOutsideOrInside_IsSecret()
    {
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(1).Apply(value => value)));
        Assert.True(await Output.IsSecretAsync(Output.Create(1).Apply(Output.CreateSecret)));
        Assert.False(await Output.IsSecretAsync(Output.Unsecret(Output.CreateSecret(1))));
    }

    [Fact]
    public async Task All_SecretAndUnknownParts_MakeTheWholeSecretAndUnknown()
    {
        var all = Output.All(Output.Create(1), Output.CreateSecret(2));
        var unknown = Output.All(Output.Create(1), OutputUtilities.CreateUnknown(2));

        Assert.Equal([1, 2], await OutputUtilities.GetValueAsync(all));
        Assert.True(await Output.IsSecretAsync(all));
        Assert.False(await OutputUtilities.GetIsKnownAsync(unknown));
        Assert.Empty(await OutputUtilities.GetValueAsync(Output.All(Array.Empty<Output<int>>())));
    }

    [Fact]
    public async Task Tuple_EightParts_KeepsTheirOrderAndTypes()
    {
        var tuple = Output.Tuple<int, string, int, int, int, int, int, bool>(1, "2", 3, 4, 5, 6, 7, true);

        Assert.Equal((1, "2", 3, 4, 5, 6, 7, true), await OutputUtilities.GetValueAsync(tuple));
    }

    [Fact]
    public async Task Format_MixedHoles_AreFilledInvariantly()
    {
        var text = Output.Format($"{Output.Create("o")}-{(Input<int>)1}-{2.5}-{null}-{1:D3}");

        Assert.Equal("o-1-2.5--001", await OutputUtilities.GetValueAsync(text));
        Assert.True(await Output.IsSecretAsync(Output.Format($"{Output.CreateSecret(1)}")));
    }

    [Fact]
    public async Task JsonSerialize_NestedOutputs_AreWrittenInPlace()
    {
        var value = new
        {
            plain = 1,
            nested = Output.Create(new { deeper = Output.Create("x") }),
            list = new[] { Output.Create(1), Output.Create(2) },
            nothing = Output.Create((string?)null),
            inputs = (InputList<int>)new[] { 3 },
        };

        var json = Output.JsonSerialize(Output.Create(value));

        Assert.Equal(
            """{"plain":1,"nested":{"deeper":"x"},"list":[1,2],"nothing":null,"inputs":[3]}""", await OutputUtilities.GetValueAsync(json));
    }

    [Fact]
    public async Task JsonSerialize_WithOptions_FollowsThemInside()
    {
        var json = Output.JsonSerialize(Output.Create(new { a = Output.Create(new[] { 1 }) }), Indented);

        var expected = "{\n  \"a\": [\n    1\n  ]\n}".ReplaceLineEndings();
        Assert.Equal(expected, await OutputUtilities.GetValueAsync(json));
    }

    [Fact]
    public async Task JsonSerialize_SecretAndUnknownInside_MakeTheTextSo()
    {
        var json = Output.JsonSerialize(Output.Create(new { a = Output.CreateSecret(1), b = OutputUtilities.CreateUnknown(2) }));

        Assert.True(await Output.IsSecretAsync(json));
        Assert.False(await OutputUtilities.GetIsKnownAsync(json));
    }

    [Fact]
    public async Task JsonDeserialize_SecretText_MakesOutputsInsideSecret()
    {
        var read = await OutputUtilities.GetValueAsync(
            Output.JsonDeserialize<ImmutableDictionary<string, Output<int>>>(Output.CreateSecret("""{"a":1}""")));

        Assert.Equal(1, await OutputUtilities.GetValueAsync(read["a"]));
        Assert.True(await Output.IsSecretAsync(read["a"]));
    }

    [Fact]
    public async Task GetAt_FirstAndLength_OfList()
    {
        var list = Output.Create(ImmutableArray.Create("a", "b"));

        Assert.Equal("b", await OutputUtilities.GetValueAsync(list.GetAt(1)));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(list.First()));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(list.Length()));
    }
}
