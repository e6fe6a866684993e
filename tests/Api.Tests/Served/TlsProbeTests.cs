using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using TencentSsl.Api.Served;
using TencentSsl.StandIns.SslApi.Tls;

namespace TencentSsl.Api.Tests.Served;

public sealed class TlsProbeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 16, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Begin = Now.AddDays(-100);
    private static readonly DateTimeOffset End = Now.AddDays(100);

    private readonly FakeTimeProvider _time = new(Now);

    [Fact]
    public async Task Ask_AnEndpoint_ReadsWhatItServes()
    {
        await using var endpoint = TlsEndpoint.Start();
        using var certificate = TlsCertificates.Create(Begin, End, "www.example.com", "*.Example.org", "127.0.0.1");
        endpoint.Serve("www.example.com", certificate);

        var answer = Assert.Single(await AskAsync(endpoint, "www.example.com"));

        Assert.Null(answer.Problem);
        Assert.Equal(IPAddress.Loopback, answer.Address);
        var served = answer.Certificate!;
        Assert.Equal(("CN=www.example.com", "CN=www.example.com"), (served.Subject, served.Issuer));
        Assert.Equal(certificate.SerialNumber, served.SerialNumber);
        Assert.Equal(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(certificate.RawData)), served.Sha256Fingerprint.Replace(":", "", StringComparison.Ordinal));
        Assert.Equal(("ECDSA", 256), (served.PublicKeyAlgorithm, served.PublicKeySize));
        Assert.Equal((Begin, End), (served.NotBefore, served.NotAfter));
        Assert.Equal(["*.example.org", "127.0.0.1", "www.example.com"], served.Domains);
        Assert.Equal(["the chain ends in a root that this machine does not trust"], served.TrustProblems);
        Assert.Equal(new ChainCertificate(served.Subject, served.Issuer, End), Assert.Single(served.Chain));
        Assert.StartsWith("TLS 1.", served.Protocol, StringComparison.Ordinal);
        Assert.StartsWith("TLS_", served.CipherSuite, StringComparison.Ordinal);
        Assert.True(served.Matches(Begin, End, ["*.example.org", "127.0.0.1", "www.example.com"]));
        Assert.False(served.Matches(Begin, End.AddSeconds(1), served.Domains));
        Assert.False(served.Matches(Begin, End, ["www.example.com"]));
    }

    [Fact]
    public async Task Ask_AnEndpointWithAChain_ListsAllThatItSends()
    {
        await using var endpoint = TlsEndpoint.Start();
        var chain = TlsCertificates.CreateChain(Begin, End, 2, 0, "www.example.com");
        endpoint.Serve("", chain[0], chain);

        var served = Assert.Single(await AskAsync(endpoint, "www.example.com")).Certificate!;

        Assert.Equal(["CN=www.example.com", "CN=Stand-in Authority 0"], served.Chain.Select(item => item.Subject).Take(2));
        Assert.Equal("CN=Stand-in Authority 0", served.Issuer);
        Assert.NotEmpty(served.TrustProblems);
    }

    [Fact]
    public async Task Ask_ForAnotherServerName_IsWhatTheHandshakeAsksFor()
    {
        await using var endpoint = TlsEndpoint.Start();
        using var certificate = TlsCertificates.Create(Begin, Now.AddDays(-1), "old.example.com");
        endpoint.Serve("münchen.example", certificate);

        var target = new ServedTarget("127.0.0.1", endpoint.Port) { ServerName = "München.Example" };
        var served = Assert.Single(await AskAsync(target)).Certificate!;

        Assert.Equal("münchen.example", Assert.Single(endpoint.Names));
        Assert.Contains("the certificate is not for the name \"xn--mnchen-3ya.example\"", served.TrustProblems);
        Assert.Contains("a certificate of the chain has expired or is not valid yet", served.TrustProblems);
    }

    [Theory]
    [InlineData(TlsFault.NoTls, "answers, but not with TLS")]
    [InlineData(TlsFault.Reset, "reset the connection during the TLS handshake")]
    [InlineData(TlsFault.Close, "closed the connection during the TLS handshake")]
    [InlineData(TlsFault.OnlyTls10, "offers only versions of TLS that are no longer accepted (older than TLS 1.2)")]
    [InlineData(TlsFault.UnknownName, "has no certificate for the name \"www.example.com\"")]
    [InlineData(TlsFault.NeedsAlpn, "asks for an application protocol in the handshake (ALPN) that it was not offered")]
    public async Task Ask_AnEndpointWithAFault_SaysWhatItDoes(TlsFault fault, string problem)
    {
        await using var endpoint = TlsEndpoint.Start(fault);

        var answer = Assert.Single(await AskAsync(endpoint, "www.example.com"));

        Assert.Null(answer.Certificate);
        Assert.Equal(problem, answer.Problem);
    }

    [Fact]
    public async Task Ask_AnEndpointThatDemandsAClientCertificate_StillReadsItsOwn()
    {
        await using var endpoint = TlsEndpoint.Start(TlsFault.DemandsClientCertificate);
        using var certificate = TlsCertificates.Create(Begin, End, "www.example.com");
        endpoint.Serve("", certificate);

        var answer = Assert.Single(await AskAsync(endpoint, "www.example.com"));

        Assert.Equal(End, answer.Certificate?.NotAfter);
    }

    [Fact]
    public async Task Ask_AnEndpointWithAHugeChain_SaysSo()
    {
        await using var endpoint = TlsEndpoint.Start();
        var chain = TlsCertificates.CreateChain(Begin, End, 4, 60_000, "www.example.com");
        endpoint.Serve("", chain[0], chain);

        var answer = Assert.Single(await AskAsync(endpoint, "www.example.com"));

        Assert.Equal("sends a chain of certificates that is too large", answer.Problem);
    }

    [Fact]
    public async Task Ask_AnEndpointThatHangs_EndsInTime()
    {
        await using var endpoint = TlsEndpoint.Start(TlsFault.Hang);

        var asking = AskAsync(endpoint, "www.example.com");
        while (endpoint.Asked == 0)
        {
            await Task.Yield();
        }

        _time.Advance(TimeSpan.FromSeconds(10));

        var answer = Assert.Single(await asking.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.True(answer.TimedOut);
        Assert.EndsWith("within 10 s", answer.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhereNothingListens_SaysSo()
    {
        var endpoint = TlsEndpoint.Start();
        var target = new ServedTarget("127.0.0.1", endpoint.Port);
        await endpoint.DisposeAsync();

        Assert.Equal("refuses the connection: nothing listens there", Assert.Single(await AskAsync(target)).Problem);
    }

    [Fact]
    public async Task Ask_ANameWithSeveralAddresses_AsksAll()
    {
        await using var first = TlsEndpoint.Start();
        await using var second = TlsEndpoint.Start(TlsFault.None, IPAddress.Parse("127.0.0.2"), first.Port);
        using var renewed = TlsCertificates.Create(Begin, End, "www.example.com");
        using var old = TlsCertificates.Create(Begin, Now.AddDays(3), "www.example.com");
        first.Serve("", renewed);
        second.Serve("", old);

        var probe = new TlsProbe(_time, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.1"), IPAddress.Parse("127.0.0.2"), IPAddress.Parse("127.0.0.1")]));
        var answers = await probe.AskAsync(new ServedTarget("www.example.com", first.Port), Now, TlsProbe.DefaultTimeout, TestContext.Current.CancellationToken);

        Assert.Equal([End, Now.AddDays(3)], answers.Select(answer => answer.Certificate!.NotAfter));
    }

    [Fact]
    public async Task Ask_ANameThatDoesNotResolve_SaysSo()
    {
        var probe = new TlsProbe(_time, (_, _) => Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound)));

        var answer = Assert.Single(await probe.AskAsync(new ServedTarget("nowhere.example", 443), Now, TlsProbe.DefaultTimeout, TestContext.Current.CancellationToken));

        Assert.StartsWith("cannot be reached: its name does not resolve (", answer.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AResolverThatHangs_EndsInTime()
    {
        var probe = new TlsProbe(_time, (_, _) => new TaskCompletionSource<IPAddress[]>().Task);

        var asking = probe.AskAsync(new ServedTarget("slow.example", 443), Now, TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("cannot be reached: its name did not resolve within 3 s", Assert.Single(await asking).Problem);
    }

    [Fact]
    public async Task Ask_ACallThatIsCancelled_Throws()
    {
        using var stop = new CancellationTokenSource();
        await using var endpoint = TlsEndpoint.Start(TlsFault.Hang);

        var asking = new TlsProbe(_time).AskAsync(new ServedTarget("127.0.0.1", endpoint.Port), Now, TlsProbe.DefaultTimeout, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Theory]
    [InlineData("www.example.com", "203.0.113.7", "www.example.com:443 (203.0.113.7)")]
    [InlineData("203.0.113.7", "203.0.113.7", "203.0.113.7:443")]
    [InlineData("2001:db8::1", "2001:db8::1", "[2001:db8::1]:443")]
    [InlineData("www.example.com", null, "www.example.com:443")]
    public void Label_OfAnEndpoint_NamesTheAddressThatAnswered(string host, string? address, string label) =>
        Assert.Equal(label, new ServedTarget(host, 443).Label(address is null ? null : IPAddress.Parse(address)));

    private Task<IReadOnlyList<ServedAnswer>> AskAsync(TlsEndpoint endpoint, string name) =>
        AskAsync(new ServedTarget(name, endpoint.Port) { Address = IPAddress.Loopback });

    private Task<IReadOnlyList<ServedAnswer>> AskAsync(ServedTarget target) =>
        new TlsProbe(_time).AskAsync(target, Now, TlsProbe.DefaultTimeout, TestContext.Current.CancellationToken);
}
