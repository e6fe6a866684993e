using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Xunit;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class InputTests
{
    [Fact]
    public async Task InputList_EveryWayToFillIt_KeepsTheOrder()
    {
        InputList<int> list = 1;
        list.Add(2, Output.Create(3));
        list.Add(new[] { 4 });
        list.AddRange(new List<int> { 5 });

        Assert.Equal([1, 2, 3, 4, 5, 6], await OutputUtilities.GetValueAsync(list.Concat(Output.Create(new List<int> { 6 })).ToOutput()));
    }

    [Fact]
    public async Task InputList_OfDefaultArray_StaysDefault()
    {
        InputList<int> fromValue = default(ImmutableArray<int>);
        InputList<int> fromOutput = Output.Create(default(ImmutableArray<int>));

        Assert.True((await OutputUtilities.GetValueAsync(fromValue.ToOutput())).IsDefault);
        Assert.True((await OutputUtilities.GetValueAsync(fromOutput.ToOutput())).IsDefault);
    }

    [Fact]
    public async Task InputList_Enumerated_WorksOnlyAsynchronously()
    {
        var list = new InputList<int> { 1, 2 };
        var seen = new List<int>();

        await foreach (var element in list)
        {
            seen.Add(await OutputUtilities.GetValueAsync(element.ToOutput()));
        }

        Assert.Equal([1, 2], seen);
        Assert.Throws<NotSupportedException>(((IEnumerable)list).GetEnumerator);
    }

    [Fact]
    public async Task InputMap_SameKeyWithSameValue_IsNoConflict()
    {
        var map = new InputMap<string> { ["a"] = "1" };
        map.Add("a", Output.Create("1"));

        Assert.Equal("1", (await OutputUtilities.GetValueAsync(map.ToOutput()))["a"]);
    }

    [Fact]
    public async Task InputMap_SameKeyWithOtherValue_Fails()
    {
        var map = new InputMap<string> { ["a"] = "1" };
        map.Add("a", "2");

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(map.ToOutput()));
        Assert.Equal("Key 'a' already exists in the map with a different value.", exception.Message);
    }

    [Fact]
    public async Task InputMapMerge_SameKey_TakesTheSecond()
    {
        var merged = InputMap<int>.Merge(new InputMap<int> { ["a"] = 1, ["b"] = 1 }, new Dictionary<string, int> { ["a"] = 2 });

        var values = await OutputUtilities.GetValueAsync(merged.ToOutput());
        Assert.Equal((2, 1), (values["a"], values["b"]));
    }

    [Fact]
    public async Task ToOutput_OfNullInput_IsTheDefault()
    {
        Assert.Null(await OutputUtilities.GetValueAsync(((Input<string>?)null).ToOutput()));
        Assert.Equal(1, await OutputUtilities.GetValueAsync(((Input<int>?)null).Apply(value => value + 1)));
    }

    [Fact]
    public void Union_EachCase_KnowsWhichItIs()
    {
        Union<int, string> number = 1;
        Union<int, string> text = "x";

        Assert.True(number.IsT0 && text.IsT1);
        Assert.Equal("i", number.Match(_ => "i", _ => "s"));
        Assert.Equal(number, Union<int, string>.FromT0(1));
        Assert.NotEqual(number, text);
        Assert.Equal("System.String: x", text.ToString());
        Assert.Equal(
            "Cannot return as T0 as result is T1", Assert.Throws<InvalidOperationException>(() => text.AsT0).Message);
    }
}
