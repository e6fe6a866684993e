using FsCheck;
using FsCheck.Xunit;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Api.Tests.Diagnostics;

public sealed class OneLineTests
{
    [Theory]
    [InlineData("a\r\nb\u2028c\u0085d\u001b[31me", "a b c d [31me")]
    [InlineData("  a\t\t b  ", "a b")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void Of_BreaksAndControls_BecomeBlanks(string text, string line) => Assert.Equal(line, OneLine.Of(text, 100));

    [Theory]
    [InlineData("12345", 5, "12345")]
    [InlineData("123456", 5, "12345…")]
    [InlineData("1234😀6", 5, "1234…")]
    [InlineData("123😀", 5, "123😀")]
    public void Of_TooLong_IsCutBetweenCharacters(string text, int length, string line) => Assert.Equal(line, OneLine.Of(text, length));

    [Property]
    public void Of_AnyText_IsOneLineWithinTheLength(NonNull<string> text, byte length)
    {
        var line = OneLine.Of(text.Get, length + 1);

        Assert.True(line.Length <= length + 2);
        Assert.DoesNotContain(line, character => char.IsControl(character) || (char.IsWhiteSpace(character) && character != ' '));
    }

    [Theory]
    [InlineData("proxy 'http://bob:CANARY@host:80/' failed", "proxy 'http://host:80/' failed")]
    [InlineData("https://bob:CAN@ARY@host", "https://host")]
    [InlineData("a://x@h b://y@i/p@q", "a://h b://i/p@q")]
    [InlineData("http://host/a@b", "http://host/a@b")]
    [InlineData("://", "://")]
    public void Of_UrlWithUserInfo_DropsIt(string text, string expected) => Assert.Equal(expected, OneLine.Of(text, 200));
}
