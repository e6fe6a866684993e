using TencentSsl.Plugin.Commands.Check;

namespace TencentSsl.Plugin.Tests.Commands.Check;

public sealed class CheckOptionsTests
{
    [Theory]
    [InlineData("--certificate-id a", "a", 0, "table")]
    [InlineData("--certificate-id a b --min-days 30 --format json --certificate-id c a", "a,b,c", 30, "json")]
    [InlineData("--format junit --certificate-id a --min-days 36500", "a", 36500, "junit")]
    [InlineData("--certificate-id -dash", "-dash", 0, "table")]
    public void Parse_OfARightLine_ReadsIt(string line, string ids, int minDays, string format)
    {
        var (options, error) = CheckOptions.Parse(line.Split(' '));

        Assert.Equal("", error);
        Assert.Equal(ids.Split(','), options!.CertificateIds);
        Assert.Equal((minDays, format), (options.MinDays, options.Format));
    }

    [Theory]
    [InlineData("", "--certificate-id is missing")]
    [InlineData("--min-days 3", "--certificate-id is missing")]
    [InlineData("--certificate-id", "--certificate-id needs at least one id, without line breaks")]
    [InlineData("--certificate-id --min-days 3", "--certificate-id needs at least one id, without line breaks")]
    [InlineData("--certificate-id a --min-days", "--min-days needs a whole number from 0 to 36500")]
    [InlineData("--certificate-id a --min-days -1", "--min-days needs a whole number from 0 to 36500")]
    [InlineData("--certificate-id a --min-days 36501", "--min-days needs a whole number from 0 to 36500")]
    [InlineData("--certificate-id a --min-days 1 2", "--min-days needs a whole number from 0 to 36500")]
    [InlineData("--certificate-id a --format xml", "--format needs one of table, json, markdown, junit")]
    [InlineData("--certificate-id a --format", "--format needs one of table, json, markdown, junit")]
    [InlineData("--certificate a", "unknown option --certificate; check has --certificate-id, --min-days, --format")]
    [InlineData("a --certificate-id b", "unknown option a; check has --certificate-id, --min-days, --format")]
    public void Parse_OfAWrongLine_SaysWhatIsWrong(string line, string expected)
    {
        var (options, error) = CheckOptions.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Null(options);
        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    public void Parse_OfAnIdThatIsNone_SaysSo(string id)
    {
        var (options, error) = CheckOptions.Parse(["--certificate-id", id]);

        Assert.Null(options);
        Assert.StartsWith("--certificate-id ", error, StringComparison.Ordinal);
    }
}
