using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TencentSsl.Plugin.Serving;

namespace TencentSsl.Plugin.Tests.Serving;

public sealed class StatusMessageTests
{
    [Theory]
    [InlineData("plain text.", "plain text.")]
    [InlineData("100 %", "100 %25")]
    [InlineData("a\nb\tc\r", "a%0Ab%09c%0D")]
    [InlineData("\u8bc1", "%E8%AF%81")]
    [InlineData("\U0001F512", "%F0%9F%94%92")]
    [InlineData("\u007f\u0000", "%7F%00")]
    [InlineData("", "")]
    public void Encode_OfAText_IsPercentEncodedWhereItIsNotPrintableAscii(string text, string encoded) =>
        Assert.Equal(encoded, StatusMessage.Encode(text));

    [Fact]
    public void Encode_OfHalfACharacter_IsAReplacement() => Assert.Equal("a%EF%BF%BDb", StatusMessage.Encode("a\ud83db"));

    [Property]
    public Property Encode_OfAnyText_IsPrintableAsciiThatDecodesToTheText() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text =>
        {
            var whole = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text.Get));

            var encoded = StatusMessage.Encode(whole);

            return encoded.All(character => character is >= ' ' and <= '~') && Uri.UnescapeDataString(encoded) == whole;
        });

    [Theory]
    [InlineData("x", 6135)]
    [InlineData("%", 2045)]
    [InlineData("\u00e9", 1022)]
    [InlineData("\u8bc1", 681)]
    [InlineData("\U0001F512", 511)]
    public void Limit_OfALongText_IsCutAfterAWholeCharacterByWhatIsSent(string character, int characters)
    {
        var cut = StatusMessage.Limit(string.Concat(Enumerable.Repeat(character, 20000)));

        Assert.Equal(string.Concat(Enumerable.Repeat(character, characters)) + "…", cut);
        Assert.InRange(StatusMessage.Encode(cut).Length, 6130, 6144);
    }

    [Fact]
    public void Limit_AtTheBorder_CutsOnlyWhatIsBeyond()
    {
        Assert.Equal("short", StatusMessage.Limit("short"));
        Assert.Equal(new string('x', 6144), StatusMessage.Limit(new string('x', 6144)));
        Assert.Equal(new string('x', 6135) + "…", StatusMessage.Limit(new string('x', 6145)));
    }
}
