namespace TencentSsl.StandIns.SslApi.Tests;

public sealed class AuthenticationTests
{
    private static readonly Account Unknown = new("AKIDUNKNOWN", "no such key");
    private static readonly Account WithToken = new("AKIDTOKEN", "key with token") { Token = "the token" };

    private static SignedCall Call => SignedCall.Describe("healthy1");

    [Fact]
    public async Task Call_SignedRight_Answered()
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal("", await standIn.CodeAsync(Call));
    }

    [Fact]
    public async Task Call_WaysOfRealClients_Answered()
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal("", await standIn.CodeAsync(Call with { SignedHeaders = ["content-type", "host", "x-tc-action"] }));
        Assert.Equal("", await standIn.CodeAsync(Call with { ContentType = "application/json; charset=utf-8" }));
        Assert.Equal("", await standIn.CodeAsync(Call with { SignedHost = "127.0.0.1" }));
        Assert.Equal("", await standIn.CodeAsync(Call with { Service = "127" }));
        Assert.Equal("", await standIn.CodeAsync(Call with { Authorization = text => text.Replace(" ", "  ", StringComparison.Ordinal) }));
    }

    [Fact]
    public async Task Call_HeaderNotInForm_InvalidAuthorization()
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal("AuthFailure.InvalidAuthorization", await standIn.CodeAsync(Call with { Authorization = _ => "SKIP" }));
        Assert.Equal("AuthFailure.InvalidAuthorization", await standIn.CodeAsync(Call with { SignedHeaders = ["content-type"] }));
        Assert.Equal("AuthFailure.InvalidAuthorization", await standIn.CodeAsync(Call with { SignedHeaders = ["host"] }));
        Assert.Equal("AuthFailure.InvalidAuthorization", await standIn.CodeAsync(Call with
        {
            Authorization = text => text.Replace("content-type;host", "content-type;host;x-absent", StringComparison.Ordinal),
        }));
    }

    [Fact]
    public async Task Call_UnknownKey_SecretIdNotFound()
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal("AuthFailure.SecretIdNotFound", await standIn.CodeAsync(Call with { Key = Unknown, ClockError = TimeSpan.FromHours(1) }));
    }

    [Theory]
    [InlineData(300, "")]
    [InlineData(-300, "")]
    [InlineData(301, "AuthFailure.SignatureExpire")]
    [InlineData(-301, "AuthFailure.SignatureExpire")]
    public async Task Call_ClockOff_SignatureExpireBeyondFiveMinutes(int seconds, string code)
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal(code, await standIn.CodeAsync(Call with { ClockError = TimeSpan.FromSeconds(seconds) }));
    }

    [Fact]
    public async Task Call_ServiceClockSkewed_DateHeaderTellsTheTimeThatPasses()
    {
        var skew = TimeSpan.FromHours(2);
        await using var standIn = await StandIn.StartAsync(new SslApiOptions { ClockSkew = skew });

        using var response = await standIn.SendAsync(Call);

        Assert.Equal(StandIn.Start + skew, response.Headers.Date);
        Assert.Equal("AuthFailure.SignatureExpire", await standIn.CodeAsync(Call));
        Assert.Equal("", await standIn.CodeAsync(Call with { ClockError = response.Headers.Date!.Value - StandIn.Start }));
    }

    [Fact]
    public async Task Call_SignatureOfSomethingElse_SignatureFailure()
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal("AuthFailure.SignatureFailure", await standIn.CodeAsync(Call with { Key = Account.Default with { SecretKey = "wrong" } }));
        Assert.Equal("AuthFailure.SignatureFailure", await standIn.CodeAsync(Call with { SentBody = body => body + " " }));
        Assert.Equal("AuthFailure.SignatureFailure", await standIn.CodeAsync(Call with { Service = "cvm" }));
        Assert.Equal("AuthFailure.SignatureFailure", await standIn.CodeAsync(Call with { SignedHost = "example.com" }));
        Assert.Equal("AuthFailure.SignatureFailure", await standIn.CodeAsync(Call with
        {
            Authorization = text => text.Replace("2026-03-01", "2026-03-02", StringComparison.Ordinal),
        }));
    }

    [Fact]
    public async Task Call_TokenNotTheKeys_TokenFailure()
    {
        await using var standIn = await StandIn.StartAsync(new SslApiOptions { Accounts = [Account.Default, WithToken] });

        Assert.Equal("", await standIn.CodeAsync(Call with { Key = WithToken }));
        Assert.Equal("AuthFailure.TokenFailure", await standIn.CodeAsync(Call with { Key = WithToken with { Token = null } }));
        Assert.Equal("AuthFailure.TokenFailure", await standIn.CodeAsync(Call with { Key = WithToken with { Token = "another" } }));
        Assert.Equal("AuthFailure.TokenFailure", await standIn.CodeAsync(Call with { Key = Account.Default with { Token = "needless" } }));
    }

    [Fact]
    public async Task Call_WrongActionOrVersion_SaidAfterTheSignature()
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal("InvalidAction", await standIn.CodeAsync(Call with { Action = "DescribeCertificateDetail" }));
        Assert.Equal("NoSuchVersion", await standIn.CodeAsync(Call with { Version = "2018-08-13" }));
        Assert.Equal("AuthFailure.SecretIdNotFound", await standIn.CodeAsync(Call with { Action = "DescribeCertificateDetail", Key = Unknown }));
    }

    [Fact]
    public async Task Call_DeniedAction_UnauthorizedOperation()
    {
        var denied = Account.Default with { DeniedActions = new HashSet<string> { "DescribeCertificate" } };
        await using var standIn = await StandIn.StartAsync(new SslApiOptions { Accounts = [denied] });

        Assert.Equal("AuthFailure.UnauthorizedOperation", await standIn.CodeAsync(Call));
        Assert.Equal("", await standIn.CodeAsync(SignedCall.List("{}")));
    }
}
