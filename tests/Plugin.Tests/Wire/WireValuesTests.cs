using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Tests.Support;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Tests.Wire;

public sealed class WireValuesTests
{
    [Fact]
    public void Scalars_OfNull_AreLeftOut()
    {
        Assert.Null(WireValues.Text(null));
        Assert.Null(WireValues.Integer(null));
        Assert.Null(WireValues.Boolean(null));
    }

    [Fact]
    public void Scalars_OfValues_AreTheirKinds()
    {
        Assert.Equal(Value.ForString(""), WireValues.Text(""));
        Assert.Equal(Value.ForNumber(100000000001), WireValues.Integer(100000000001));
        Assert.Equal(Value.ForBool(false), WireValues.Boolean(false));
    }

    [Fact]
    public void Lists_OfNull_AreEmptyLists()
    {
        Assert.Equal(Value.ForList(), WireValues.Texts(null));
        Assert.Equal(Value.ForList(), WireValues.Integers(null));
        Assert.Equal(Value.ForList(), WireValues.List<string>(null, Value.ForString));
    }

    [Fact]
    public void Lists_WithNullEntries_LeaveThemOut()
    {
        Assert.Equal(Value.ForList(Value.ForString("a"), Value.ForString("")), WireValues.Texts([null, "a", null, ""]));
        Assert.Equal(Value.ForList(Value.ForNumber(0)), WireValues.Integers([null, 0]));
    }

    [Fact]
    public void Secret_OfAValue_IsTheEnvelopeOfTheProtocol() =>
        Assert.Equal(
            Structs.Parse("""{"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "x"}"""),
            WireValues.Secret(Value.ForString("x")).StructValue);
}
