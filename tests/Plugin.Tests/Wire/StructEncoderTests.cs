using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Tests.Wire;

/// <summary>What is encoded field by field is what Protobuf's own classes read and write.</summary>
public sealed class StructEncoderTests
{
    [Fact]
    public void ToByteString_WithoutFields_IsAnEmptyStruct() => Assert.True(new StructEncoder().ToByteString().IsEmpty);

    [Fact]
    public void ToByteString_WithFields_IsReadAsTheStruct()
    {
        var entry = new Struct { Fields = { ["id"] = Value.ForString("a"), ["tags"] = Value.ForStruct(new Struct { Fields = { ["k"] = Value.ForString("v") } }) } };
        var encoder = new StructEncoder();
        encoder.Add("text", Value.ForString("证书"));
        encoder.Add("number", Value.ForNumber(-1.5));
        encoder.Add("flag", Value.ForBool(false));
        encoder.Add("nothing", Value.ForNull());
        encoder.Add("", Value.ForString(""));
        encoder.Add("object", Value.ForStruct(entry));
        encoder.AddList("none", []);
        encoder.AddList("list", [Value.ForStruct(entry), Value.ForString(""), Value.ForNull()]);

        var expected = new Struct
        {
            Fields =
            {
                ["text"] = Value.ForString("证书"),
                ["number"] = Value.ForNumber(-1.5),
                ["flag"] = Value.ForBool(false),
                ["nothing"] = Value.ForNull(),
                [""] = Value.ForString(""),
                ["object"] = Value.ForStruct(entry),
                ["none"] = Value.ForList(),
                ["list"] = Value.ForList(Value.ForStruct(entry), Value.ForString(""), Value.ForNull()),
            },
        };
        Assert.Equal(expected, Struct.Parser.ParseFrom(encoder.ToByteString()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(20_000)]
    public void ToByteString_WhateverTheLengths_CountsThemRight(int length)
    {
        var text = Value.ForString(new string('x', length));
        var name = new string('n', length);
        var encoder = new StructEncoder();
        encoder.Add(name, text);
        encoder.AddList("list", Enumerable.Repeat(text, 3));

        var read = Struct.Parser.ParseFrom(encoder.ToByteString());

        Assert.Equal(new Struct { Fields = { [name] = text, ["list"] = Value.ForList(text, text, text) } }, read);
    }

    [Fact]
    public void AddList_OfManyEntries_HoldsOneAtATime()
    {
        var alive = new List<WeakReference>();
        var encoder = new StructEncoder();

        encoder.AddList("list", Entries());

        Assert.Equal(100, Struct.Parser.ParseFrom(encoder.ToByteString()).Fields["list"].ListValue.Values.Count);

        IEnumerable<Value> Entries()
        {
            for (var number = 0; number < 100; number++)
            {
                GC.Collect();
                Assert.InRange(alive.Count(entry => entry.IsAlive), 0, 1);
                var entry = Value.ForNumber(number);
                alive.Add(new WeakReference(entry));
                yield return entry;
            }
        }
    }
}
