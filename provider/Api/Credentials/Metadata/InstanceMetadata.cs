using System.Net;
using System.Text;
using System.Text.Json;
using TencentSsl.Api.Common;
using TencentSsl.Api.Credentials.Sources;

namespace TencentSsl.Api.Credentials.Metadata;

/// <summary>Asks the metadata service for the keys of the instance's role. Most machines have no such service, so the wait is short.</summary>
internal sealed class InstanceMetadata(Uri endpoint, HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    private const string RolesPath = "/latest/meta-data/cam/security-credentials/";
    private const int MaxAnswerBytes = 64 * 1024;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(2);

    private const string SomethingElse =
        "no answer of a metadata service, something else answers in its place (a captive portal, for example); this may be no Tencent Cloud instance";

    private readonly HttpMessageInvoker _http = new(handler);

    /// <summary>Makes a handler that never asks a proxy: to a proxy the address would mean the proxy's own machine.</summary>
    public static HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = ConnectTimeout,
    };

    /// <summary>Finds the keys of a role.</summary>
    /// <param name="role">The role's name; null to take the one that the instance has.</param>
    /// <param name="source">What the credentials' source is called.</param>
    public async Task<CredentialLookup> FindAsync(string? role, string source, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(TotalTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await AskAsync(role, source, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CredentialLookup.Nothing("the metadata service does not answer in time, this may be no Tencent Cloud instance");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return CredentialLookup.Nothing("the metadata service cannot be reached, this may be no Tencent Cloud instance");
        }
    }

    public void Dispose() => _http.Dispose();

    private static CredentialLookup Read(string answer, string source)
    {
        InstanceRoleKeys? keys;
        try
        {
            keys = JsonSerializer.Deserialize(answer, CredentialJsonContext.Default.InstanceRoleKeys);
        }
        catch (JsonException)
        {
            return CredentialLookup.Nothing(SomethingElse);
        }

        return keys switch
        {
            { Code: not (null or "" or "Success") } => CredentialLookup.Nothing("the metadata service answers that it has no keys for the role"),
            { TmpSecretId: { Length: > 0 } id, TmpSecretKey: { Length: > 0 } key, Token: { Length: > 0 } token }
                when UnixTime.From(keys.ExpiredTime) is { } end => CredentialLookup.Found(new ApiCredentials(id, key, token, end, source)),
            _ => CredentialLookup.Nothing("the metadata service's answer lacks keys, token or their end"),
        };
    }

    /// <summary>Tells a role's name from a page that something else on the way has answered.</summary>
    private static bool IsRoleName(string text) =>
        text.Length is > 0 and <= 128 && text.All(character => char.IsAsciiLetterOrDigit(character) || "+=,.@_-".Contains(character));

    private async Task<CredentialLookup> AskAsync(string? role, string source, CancellationToken cancellationToken)
    {
        if (role is null)
        {
            var (names, failure) = await GetAsync(RolesPath, "the instance has no role", cancellationToken);
            role = names?.Trim();
            if (role is null)
            {
                return CredentialLookup.Nothing(failure);
            }

            if (!IsRoleName(role))
            {
                return CredentialLookup.Nothing(SomethingElse);
            }
        }

        if (!IsRoleName(role))
        {
            return CredentialLookup.Nothing("the name of the role is none that a role can have");
        }

        var (keys, problem) = await GetAsync(RolesPath + Uri.EscapeDataString(role), "the instance does not have the role", cancellationToken);
        return keys is null ? CredentialLookup.Nothing(problem) : Read(keys, source);
    }

    private async Task<(string? Text, string Problem)> GetAsync(string path, string notFound, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(endpoint, path));
        using var response = await _http.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return (null, notFound);
        }

        if ((int)response.StatusCode is (>= 300 and < 400) or 511 || response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            return (null, SomethingElse);
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            return (null, $"the metadata service answers HTTP status {(int)response.StatusCode}");
        }

        var body = await BoundedBody.ReadAsync(response.Content, MaxAnswerBytes, cancellationToken);
        return body is { } read ? (Encoding.UTF8.GetString(read.Span), "") : (null, "the metadata service's answer is too long");
    }
}
