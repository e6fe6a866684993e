using System.Net;
using System.Net.Sockets;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using TencentSsl.EndToEnd.Tests.Support;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>Keys, tokens and personal data are planted with the word CANARY in them, and looked for in all that comes out.</summary>
public sealed class CanaryTests
{
    private const string Canary = "CANARY";
    private const string CertificateWithPersonalData = "canary01";

    private static readonly Account Account = new("AKIDCANARY0000000000000000000000000", "CANARY-key") { Token = "CANARY-token" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CertificateWithPersonalData)]
    [InlineData("nosuch01")]
    public async Task Preview_AtTheMostVerboseLevel_ShowsNoCanary(string certificateId)
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions { Accounts = [Account] }, Token);
        var config = new Dictionary<string, string>(StringComparer.Ordinal) { ["read-certificate:certificateId"] = certificateId };

        var result = await Preview.RunAsync("read-certificate", "ReadCertificate", api, Token, config, Environment(api));

        Assert.NotEmpty(api.Requests.All);
        Assert.DoesNotContain(Canary, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, result.Json, StringComparison.Ordinal);
        Assert.All(result.Diagnostics, diagnostic => Assert.DoesNotContain(Canary, diagnostic.ToString(), StringComparison.Ordinal));
        Assert.All(result.Calls, call => Assert.DoesNotContain(Canary, call.ToJson().ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plugin_WithTheDebugLog_WritesAttemptsAndNoCanary()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions { Accounts = [Account] }, Token);
        api.Faults.Add("InternalError", 1);
        await using var plugin = await PluginProcess.StartAsync(Environment(api), Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token);

        await plugin.GetCertificateAsync(CertificateWithPersonalData, Token);
        plugin.Signal("TERM");
        var (_, stdout) = await plugin.EndAsync(Token);

        Assert.Equal("", stdout);
        Assert.Contains("DescribeCertificate attempt 2", plugin.Stderr, StringComparison.Ordinal);
        Assert.Contains("code InternalError", plugin.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, plugin.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 403 Forbidden")]
    [InlineData("HTTP/1.1 407 Proxy Authentication Required")]
    [InlineData("HTTP/1.1 502 Bad Gateway")]
    public async Task Plugin_BehindAProxyThatRefuses_NamesTheProxyAndNoPassword(string status)
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        var address = proxy.LocalEndpoint.ToString();
        var refusing = RefuseAllAsync(proxy, status);
        var environment = Environment(api);
        environment["TENCENTSSL_ENDPOINT"] = "ssl.example.invalid";
        environment["HTTPS_PROXY"] = $"http://bob:{Canary}-pw@{address}";
        await using var plugin = await PluginProcess.StartAsync(environment, Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token, new Struct { Fields = { ["maxRetries"] = Value.ForString("1") } });

        var failure = await Assert.ThrowsAsync<RpcException>(() => plugin.GetCertificateAsync("Juz8JAxn", Token));
        plugin.Signal("TERM");
        await plugin.EndAsync(Token);
        proxy.Stop();
        await refusing;

        Assert.Contains($"the proxy http://{address} refused a connection to the endpoint with HTTP status {status.Split(' ')[1]}", failure.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, failure.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("attempt 1", plugin.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, plugin.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmittedData_AskedFor_IsASecretAndNothingElseIs()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions { Accounts = [Account] }, Token);
        await using var plugin = await PluginProcess.StartAsync(Environment(api), Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token);

        var answer = await plugin.Provider.InvokeAsync(
            new InvokeRequest
            {
                Tok = "tencentssl:index:getCertificate",
                Args = new Struct
                {
                    Fields =
                    {
                        ["certificateId"] = Value.ForString(CertificateWithPersonalData),
                        ["includeSubmittedData"] = Value.ForBool(true),
                    },
                },
            },
            cancellationToken: Token);

        var secret = Assert.Single(answer.Return.Fields, field => IsSecret(field.Value));
        Assert.Equal("submittedData", secret.Key);
        Assert.Contains(Canary, secret.Value.ToString(), StringComparison.Ordinal);
        Assert.All(answer.Return.Fields.Where(field => field.Key != "submittedData"), field => Assert.DoesNotContain(Canary, field.Value.ToString(), StringComparison.Ordinal));
    }

    private static async Task RefuseAllAsync(TcpListener proxy, string status)
    {
        try
        {
            while (true)
            {
                using var client = await proxy.AcceptTcpClientAsync(Token);
                var stream = client.GetStream();
                var request = new byte[4096];
                _ = await stream.ReadAsync(request, Token);
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"{status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), Token);
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or IOException)
        {
            // The proxy was stopped.
        }
    }

    private static bool IsSecret(Value value) =>
        value.StructValue?.Fields.TryGetValue("4dabf18193072939515e22adb298388d", out var signature) == true
        && signature.StringValue == "1b47061264138c4ac30d75fd1eb44270";

    private static Dictionary<string, string?> Environment(SslApiServer api) => Surroundings.For(
        api,
        ("TENCENTCLOUD_SECRET_ID", Account.SecretId),
        ("TENCENTCLOUD_SECRET_KEY", Account.SecretKey),
        ("TENCENTCLOUD_SECURITY_TOKEN", Account.Token),
        ("TENCENTSSL_LOG", "debug"));
}
