using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using TencentSsl.StandIns.SslApi.Signing;

namespace TencentSsl.StandIns.SslApi.Tests;

/// <summary>A running stand-in with a clock that stands still, and a client that signs.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 23, 59, 58, TimeSpan.Zero);

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    private StandIn(SslApiServer server, FakeTimeProvider clock)
    {
        Server = server;
        Clock = clock;
    }

    public SslApiServer Server { get; }

    public FakeTimeProvider Clock { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<StandIn> StartAsync(SslApiOptions? options = null)
    {
        var clock = new FakeTimeProvider(Start);
        var server = await SslApiServer.StartAsync((options ?? new SslApiOptions()) with { TimeProvider = clock }, Cancelled);
        return new StandIn(server, clock);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
    }

    public Task<HttpResponseMessage> SendAsync(SignedCall call) =>
        _client.SendAsync(Sign(call), HttpCompletionOption.ResponseHeadersRead, Cancelled);

    public async Task<string> SendForTextAsync(SignedCall call)
    {
        using var response = await SendAsync(call);
        return await response.Content.ReadAsStringAsync(Cancelled);
    }

    /// <summary>The member Response of the answer.</summary>
    public async Task<JsonElement> CallAsync(SignedCall call)
    {
        using var response = await SendAsync(call);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancelled));
        return document.RootElement.GetProperty("Response").Clone();
    }

    /// <summary>The code of the error in the answer, or "" when it holds none.</summary>
    public async Task<string> CodeAsync(SignedCall call)
    {
        var response = await CallAsync(call);
        Assert.True(Guid.TryParse(response.GetProperty("RequestId").GetString(), out _));
        return response.TryGetProperty("Error", out var error) ? error.GetProperty("Code").GetString()! : "";
    }

    public async Task<(int Status, string Text)> GetAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(Server.Endpoint, path), Cancelled);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancelled));
    }

    public async Task<int> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri(Server.Endpoint, path), content, Cancelled);
        return (int)response.StatusCode;
    }

    private HttpRequestMessage Sign(SignedCall call)
    {
        var host = Server.Endpoint.Authority;
        var timestamp = (Clock.GetUtcNow() + call.ClockError).ToUnixTimeSeconds();
        var values = new Dictionary<string, string>
        {
            ["content-type"] = call.ContentType,
            ["host"] = call.SignedHost ?? host,
            ["x-tc-action"] = call.Action.ToLowerInvariant(),
        };
        var headers = call.SignedHeaders.Select(name => KeyValuePair.Create(name, values[name])).ToArray();
        var canonical = Tc3.CanonicalRequest("POST", "", headers, Encoding.UTF8.GetBytes(call.Body));
        var date = Tc3.Date(timestamp);
        var signature = Convert.ToHexStringLower(Tc3.Signature(call.Key.SecretKey, timestamp, date, call.Service, canonical));
        var authorization = $"TC3-HMAC-SHA256 Credential={call.Key.SecretId}/{date}/{call.Service}/tc3_request, "
            + $"SignedHeaders={string.Join(';', call.SignedHeaders)}, Signature={signature}";

        var request = new HttpRequestMessage(HttpMethod.Post, Server.Endpoint)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(call.SentBody(call.Body))),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", call.ContentType);
        request.Headers.TryAddWithoutValidation("Authorization", call.Authorization(authorization));
        request.Headers.TryAddWithoutValidation("X-TC-Action", call.Action);
        request.Headers.TryAddWithoutValidation("X-TC-Version", call.Version);
        request.Headers.TryAddWithoutValidation("X-TC-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        if (call.Key.Token is { } token)
        {
            request.Headers.TryAddWithoutValidation("X-TC-Token", token);
        }

        return request;
    }
}
