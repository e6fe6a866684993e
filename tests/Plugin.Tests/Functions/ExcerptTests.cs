using TencentSsl.Plugin.Functions;

namespace TencentSsl.Plugin.Tests.Functions;

public sealed class ExcerptTests
{
    [Fact]
    public void Of_AShortText_IsTheText() => Assert.Equal(new string('x', 80), Excerpt.Of(new string('x', 80)));

    [Fact]
    public void Of_ALongText_IsItsBeginning() => Assert.Equal(new string('x', 80) + "…", Excerpt.Of(new string('x', 81)));

    [Fact]
    public void Of_ACutInsideACharacter_LeavesTheCharacterOut() =>
        Assert.Equal(new string('x', 79) + "…", Excerpt.Of(new string('x', 79) + "\U0001F512 and more"));

    [Fact]
    public void Of_SeveralLines_IsOneLine() => Assert.Equal("a b c d", Excerpt.Of("a\nb\rc\0d"));
}
