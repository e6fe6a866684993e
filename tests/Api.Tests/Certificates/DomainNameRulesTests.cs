using TencentSsl.Api.Certificates;

namespace TencentSsl.Api.Tests.Certificates;

public sealed class DomainNameRulesTests
{
    [Theory]
    [InlineData("www.example.com")]
    [InlineData("WWW.Example.COM.")]
    [InlineData(" www.example.com ")]
    [InlineData("*.example.com")]
    [InlineData("localhost")]
    [InlineData("_acme.example.com")]
    [InlineData("bücher.example")]
    [InlineData("mu\u0308nchen.de")]
    [InlineData("xn--mnchen-3ya.de")]
    [InlineData("3com.com")]
    [InlineData("10.0.0.1")]
    [InlineData("2001:db8::1")]
    [InlineData("::1")]
    public void Problem_OfANameOrAddress_IsNone(string text) => Assert.Null(DomainNameRules.Problem(text));

    [Theory]
    [InlineData("https://www.example.com/", "not a URL: leave out \"https://\"")]
    [InlineData("http://www.example.com:8080/path", "not a URL: leave out \"http://\"")]
    [InlineData("www.example.com/path?x=1", "without a path: leave out \"/path?x=1\"")]
    [InlineData("10.0.0.0/8", "leave out \"/8\"")]
    [InlineData("www.example.com:443", "without a port: leave out \":443\"")]
    [InlineData("10.0.0.1:443", "without a port: leave out \":443\"")]
    [InlineData("[2001:db8::1]", "without brackets")]
    [InlineData("[2001:db8::1]:443", "without brackets")]
    [InlineData("fe80::1%eth0", "without a zone: leave out \"%eth0\"")]
    [InlineData("a.com,b.com", "one name: leave out \",\"")]
    [InlineData("a.com;b.com", "one name: leave out \";\"")]
    [InlineData("a.com b.com", "leave out the blanks")]
    [InlineData("admin@example.com", "mail address")]
    [InlineData(".example.com", "must not begin with a dot")]
    [InlineData("a..example.com", "empty part")]
    [InlineData("www.*.example.com", "wildcard only as the whole first part")]
    [InlineData("w*.example.com", "wildcard only as the whole first part")]
    [InlineData("*", "wildcard only as the whole first part")]
    [InlineData("-a.example.com", "begins or ends with \"-\"")]
    [InlineData("a-.example.com", "begins or ends with \"-\"")]
    [InlineData("a\"b.example.com", "leave out \"\"\"")]
    [InlineData("256.1.1.1", "does not end in a number")]
    [InlineData("1.2.3", "does not end in a number")]
    [InlineData("1::2::3", "part of neither")]
    public void Problem_OfWhatIsNone_SaysWhatToLeaveOut(string text, string problem) =>
        Assert.Contains(problem, DomainNameRules.Problem(text), StringComparison.Ordinal);

    [Fact]
    public void Problem_OfPartsAndNamesThatAreTooLong_SaysTheLimit()
    {
        Assert.Contains("63", DomainNameRules.Problem(new string('a', 64) + ".com"), StringComparison.Ordinal);
        Assert.Contains("253", DomainNameRules.Problem(string.Join('.', Enumerable.Repeat(new string('a', 60), 5))), StringComparison.Ordinal);
    }
}
