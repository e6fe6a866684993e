using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TencentSsl.Api.Certificates;

namespace TencentSsl.Api.Tests.Certificates;

public sealed class DomainNamesTests
{
    [Theory]
    [InlineData("example.com", "example.com", true)]
    [InlineData("example.com", "EXAMPLE.com", true)]
    [InlineData("Example.COM", "example.com", true)]
    [InlineData("example.com", "example.com.", true)]
    [InlineData("example.com.", "example.com", true)]
    [InlineData(" example.com ", "example.com", true)]
    [InlineData("example.com", "www.example.com", false)]
    [InlineData("www.example.com", "example.com", false)]
    [InlineData("*.example.com", "www.example.com", true)]
    [InlineData("*.example.com", "WWW.Example.com.", true)]
    [InlineData("*.EXAMPLE.com", "www.example.com", true)]
    [InlineData("*.example.com", "example.com", false)]
    [InlineData("*.example.com", "a.b.example.com", false)]
    [InlineData("*.example.com", ".example.com", false)]
    [InlineData("*.example.com", "wwwexample.com", false)]
    [InlineData("*.example.com", "www.example.com.evil.org", false)]
    [InlineData("*.example.com", "*.example.com", true)]
    [InlineData("*.example.com", "*.b.example.com", false)]
    [InlineData("*.example.com", "w*.example.com", false)]
    [InlineData("*.b.example.com", "*.example.com", false)]
    [InlineData("www.example.com", "*.example.com", false)]
    [InlineData("w*.example.com", "www.example.com", false)]
    [InlineData("www.*.com", "www.example.com", false)]
    [InlineData("*", "com", false)]
    [InlineData("*.", "com", false)]
    [InlineData("**.example.com", "www.example.com", false)]
    [InlineData("xn--bcher-kva.example", "bücher.example", true)]
    [InlineData("bücher.example", "xn--bcher-kva.example", true)]
    [InlineData("BÜCHER.example", "bücher.example", true)]
    [InlineData("*.xn--bcher-kva.example", "www.bücher.example", true)]
    [InlineData("*.bücher.example", "www.xn--bcher-kva.example", true)]
    [InlineData("*.example", "bücher.example", true)]
    [InlineData("xn--fiqs8s.example.org", "中国.example.org", true)]
    [InlineData("bücher.example", "bucher.example", false)]
    [InlineData("", "", false)]
    [InlineData(".", ".", false)]
    [InlineData("example.com", "", false)]
    [InlineData("", "example.com", false)]
    public void Covers_PatternAndName_FollowsTheRulesOfTls(string pattern, string name, bool covered) =>
        Assert.Equal(covered, DomainNames.Covers(pattern, name));

    [Fact]
    public void Covers_NameThatIsNone_IsFalse()
    {
        // A label of more than 63 characters has no ASCII form.
        var tooLong = new string('ü', 300) + ".example";

        Assert.Null(DomainNames.ToAscii(tooLong));
        Assert.False(DomainNames.Covers(tooLong, tooLong));
    }

    [Property]
    public Property Covers_AnyNames_EqualsThePlainReference()
    {
        var label = Gen.Elements("a", "B", "*", "www", "");
        var name = Gen.ListOf(label, 3).Or(Gen.ListOf(label, 2)).Select(labels => string.Join('.', labels));

        return Prop.ForAll(name.Two().ToArbitrary(), names =>
            Assert.Equal(IsCovered(names.Item1, names.Item2), DomainNames.Covers(names.Item1, names.Item2)));
    }

    [Fact]
    public void Collect_DomainAndAlternatives_AreUnitedOnceAndSorted() =>
        Assert.Equal(
            ["*.example.com", "a.example.com", "b.example.com"],
            DomainNames.Collect(["B.example.com"], ["a.example.com", null, "", " ", "A.EXAMPLE.COM", "b.example.com", " *.example.com "]));

    [Fact]
    public void Collect_Nothing_IsEmpty()
    {
        Assert.Empty(DomainNames.Collect(null, null));
        Assert.Empty(DomainNames.Collect([" "], []));
    }

    [Fact]
    public void Collect_SpellingsOfOneName_AreOne() =>
        Assert.Equal(
            ["xn--mnchen-3ya.de"],
            DomainNames.Collect(["münchen.de", "münchen.de.", "MÜNCHEN.de", "mu\u0308nchen.de", "xn--mnchen-3ya.de", "XN--MNCHEN-3YA.DE."]));

    [Fact]
    public void Collect_Addresses_AreInCanonicalForm() =>
        Assert.Equal(
            ["10.0.0.1", "2001:db8::1"],
            DomainNames.Collect(["2001:0DB8:0:0::1", "2001:db8::1", "10.0.0.1"]));

    [Theory]
    [InlineData("2001:db8::1", "2001:0db8:0000:0000:0000:0000:0000:0001", true)]
    [InlineData("10.0.0.1", "10.0.0.1", true)]
    [InlineData("*.0.0.1", "10.0.0.1", false)]
    [InlineData("*.xn--mnchen-3ya.de", "www.mu\u0308nchen.de", true)]
    [InlineData("vi\u1EC7t.example", "vie\u0323\u0302t.example", true)]
    [InlineData("한국.example", "\u1112\u1161\u11AB\u1100\u116E\u11A8.example", true)]
    public void Covers_AddressesAndDecomposedNames_ComparesWhatTheyMean(string pattern, string name, bool covered) =>
        Assert.Equal(covered, DomainNames.Covers(pattern, name));

    /// <summary>The rule once more, label by label.</summary>
    private static bool IsCovered(string pattern, string name)
    {
        var certified = pattern.TrimEnd('.').ToLowerInvariant().Split('.');
        var wanted = name.TrimEnd('.').ToLowerInvariant().Split('.');
        if (certified is [""] || wanted is [""])
        {
            return false;
        }

        return certified.SequenceEqual(wanted)
            || (certified.Length == wanted.Length
                && certified.Length > 1
                && certified[0] == "*"
                && wanted[0].Length > 0
                && !wanted[0].Contains('*', StringComparison.Ordinal)
                && certified.Skip(1).SequenceEqual(wanted.Skip(1)));
    }
}
