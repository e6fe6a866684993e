using TencentSsl.Plugin.Commands.Check;

namespace TencentSsl.Plugin.Tests.Commands.Check;

public sealed class CheckCommandTests : IDisposable
{
    private readonly CheckHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Theory]
    [InlineData("check healthy1", 0)]
    [InlineData("check --certificate-id healthy1", 0)]
    [InlineData("check --certificate-id=healthy1", 0)]
    [InlineData("check --certificate-id healthy1,ending30 --min-days 5", 0)]
    [InlineData("check --certificate-id healthy1 --min-days 200", 0)]
    [InlineData("check --certificate-id healthy1 --min-days=201", 1)]
    [InlineData("check --certificate-id healthy1 expired1", 1)]
    [InlineData("check healthy1 expired1", 1)]
    [InlineData("check review01", 1)]
    [InlineData("check allnull1", 1)]
    [InlineData("check healthy1 expired1 nosuch01", 2)]
    [InlineData("check nosuch01 healthy1", 2)]
    [InlineData("check healthy1 --warn-days 365", 0)]
    [InlineData("check healthy1 --min-lifetime 0.5", 0)]
    [InlineData("check healthy1 --min-lifetime 0.9", 1)]
    [InlineData("check healthy1 --deployable", 0)]
    [InlineData("check healthy1 --covers www.shop.example.com", 0)]
    [InlineData("check healthy1 --covers other.example.net", 1)]
    [InlineData("check expired1 --valid=false", 0)]
    [InlineData("check renewed1 --min-days 60", 1)]
    [InlineData("check renewed1 --min-days 60 --follow-renewals", 0)]
    [InlineData("check --domain shop.example.com", 0)]
    [InlineData("check --domain expired.example.org", 1)]
    [InlineData("check --all", 1)]
    [InlineData("check --all --status Issued --min-days 5", 0)]
    [InlineData("check --all --expiring-within 20", 1)]
    [InlineData("check --all --status Issued --min-count 3", 0)]
    [InlineData("check --all --status Issued --min-count 300", 1)]
    [InlineData("check --status Revoked", 0)]
    public async Task Check_AnyWayToAsk_ExitsWithTheWorstOutcome(string line, int expected)
    {
        _harness.Account.AddRange(["healthy1", "ending30", "expired1", "renewed3"]);

        var exitCode = await _harness.RunAsync(line);

        Assert.True(exitCode == expected, $"{exitCode}: {_harness.Output}{_harness.Errors}");
    }

    [Theory]
    [InlineData("check", "nothing says what to check")]
    [InlineData("check --min-days 3", "nothing says what to check")]
    [InlineData("check healthy1 --min-days soon", "--min-days must be a whole number from 0 to 36500, not \"soon\"")]
    [InlineData("check healthy1 --min-day 3", "unknown option --min-day; did you mean --min-days?")]
    [InlineData("check healthy1 --format xml", "--format")]
    [InlineData("check --domain https://www.example.com/", "--domain must be a name and not a URL")]
    [InlineData("check healthy1 --all", "leave one of them out")]
    [InlineData("check healthy1 --warn-days 3 --min-days 5", "--warn-days must be more than --min-days")]
    [InlineData("check --all --follow-renewals", "--follow-renewals needs certificates that are named")]
    [InlineData("check healthy1 --served a.example.com:99999", "must have a port from 1 to 65535")]
    [InlineData("check --config nowhere.yaml", "--config nowhere.yaml does not exist")]
    [InlineData("check --config nowhere.yaml --min-days 3", "leave the other options out")]
    [InlineData("chek healthy1", "unknown command chek; did you mean check?")]
    public async Task Check_WrongCommandLine_ExitsWithTwoAndSaysWhat(string line, string problem)
    {
        Assert.Equal(2, await _harness.RunAsync(line));

        Assert.Contains(problem, _harness.Errors, StringComparison.Ordinal);
        Assert.Equal("", _harness.Output);
    }

    [Fact]
    public async Task Check_OnAMachineThatIsFortyDaysBehind_JudgesByTheServicesClock()
    {
        _harness.ClockOffset = TimeSpan.FromDays(40);

        Assert.Equal(1, await _harness.RunAsync("check nearend1 --min-days 5"));

        Assert.Contains("this machine's clock is 40 days behind the service's clock", _harness.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfARenewedCertificate_NamesTheSuccessor()
    {
        await _harness.RunAsync("check renewed1 --min-days 60");

        Assert.Contains("hint: certificate \"renewed1\" has been renewed or reissued as \"renewed2\"", _harness.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithAWrongEnvironment_SaysSoOnStderr()
    {
        _harness.Environment["TENCENTSSL_ENDPOINT"] = "ftp://ssl.example.com";

        Assert.Equal(2, await _harness.RunAsync("check healthy1"));

        Assert.Equal("check: the environment variable TENCENTSSL_ENDPOINT (ftp://ssl.example.com) has the scheme ftp; only https is possible\n", _harness.Errors);
        Assert.Equal("", _harness.Output);
    }

    [Fact]
    public async Task Check_OfACertificateWithSubmittedData_ShowsNoneOfIt()
    {
        foreach (var format in CheckOptions.Formats)
        {
            await _harness.RunAsync($"check canary01 --min-days 999 --format {format}");
        }

        Assert.DoesNotContain("CANARY", _harness.Output + _harness.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OutputFile_IsWrittenWholeOrNotAtAll()
    {
        var folder = Directory.CreateTempSubdirectory("check");
        try
        {
            var file = Path.Combine(folder.FullName, "report.xml");
            await File.WriteAllTextAsync(file, "old", TestContext.Current.CancellationToken);

            Assert.Equal(0, await _harness.RunAsync($"check healthy1 --output {file}"));

            Assert.StartsWith("<?xml", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal("", _harness.Output);
            Assert.Equal([file], Directory.GetFiles(folder.FullName));
            Assert.Equal(2, await _harness.RunAsync($"check healthy1 --output {folder.FullName}"));
            Assert.Equal(2, await _harness.RunAsync($"check healthy1 --output {Path.Combine(folder.FullName, "nowhere", "report.xml")}"));
            Assert.Equal([file], Directory.GetFiles(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("help")]
    [InlineData("check --help")]
    [InlineData("help check")]
    [InlineData("schema --help")]
    public async Task Help_OfEachCommand_IsPrinted(string line)
    {
        Assert.Equal(0, await _harness.RunAsync(line));

        Assert.Contains("Usage:", _harness.Output, StringComparison.Ordinal);
    }
}
