using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Tests.Support;
using TencentSsl.Plugin.Wire;
using Out = TencentSsl.Plugin.Schema.OutputFactory<string>;

namespace TencentSsl.Plugin.Tests.Schema;

public sealed class OutputTableTests
{
    private static readonly OutputTable<string> Member = new([Out.Text("text", text => text, "A text.")]);
    private static readonly ObjectType MemberType = new("Member", "A member.", Member.Outputs);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Encode_OfASecretList_WritesASecret(bool seals)
    {
        var table = new OutputTable<string>([Out.Objects("list", MemberType, Member, text => [text], "A list.") with { Secret = true }]);

        var fields = Struct.Parser.ParseFrom(table.Of("CANARY").Encode(seals ? value => value : null)).Fields;

        Assert.True(Structs.IsSecret(fields["list"]));
    }

    [Fact]
    public void Encode_WithASeal_WritesWhatItGives()
    {
        var table = new OutputTable<string>(
        [
            Out.Objects("list", MemberType, Member, text => [text, null, text], "A list."),
            Out.Text("plain", _ => "plain", "A text."),
            Out.Text("none", _ => null, "A text."),
        ]);

        var sealedFields = Struct.Parser.ParseFrom(table.Of("a").Encode(value => value.KindCase == Value.KindOneofCase.ListValue ? WireValues.Secret(value) : value)).Fields;
        var plainFields = Struct.Parser.ParseFrom(table.Of("a").Encode(null)).Fields;

        Assert.Equal(["list", "plain"], sealedFields.Keys);
        Assert.True(Structs.IsSecret(sealedFields["list"]));
        Assert.Equal(plainFields["list"], sealedFields["list"].StructValue.Fields["value"]);
        Assert.Equal(2, plainFields["list"].ListValue.Values.Count);
        Assert.Equal(Value.ForString("plain"), sealedFields["plain"]);
    }
}
