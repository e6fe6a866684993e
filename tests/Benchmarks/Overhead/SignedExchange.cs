using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using TencentSsl.Api.Signing;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.Benchmarks.Overhead;

/// <summary>The HTTP exchange of a read with a plain HttpClient. The request was signed once, before anything is timed.</summary>
internal sealed class SignedExchange : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly Uri _endpoint;
    private readonly byte[] _body = "{\"CertificateId\":\"Juz8JAxn\"}"u8.ToArray();
    private readonly string _timestamp;
    private readonly string _authorization;

    public SignedExchange(Uri endpoint, TimeProvider time)
    {
        _endpoint = endpoint;
        var now = time.GetUtcNow();
        var request = SignableRequest.Create("ssl", _body, ("content-type", "application/json"), ("host", endpoint.Authority));
        _timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        _authorization = Tc3Signer.Authorize(request, Account.Default.SecretId, Account.Default.SecretKey, now);
    }

    /// <summary>Does the exchange and returns how many milliseconds it took.</summary>
    public async Task<double> RunAsync(CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = new ByteArrayContent(_body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("X-TC-Action", "DescribeCertificate");
        request.Headers.TryAddWithoutValidation("X-TC-Version", "2019-12-05");
        request.Headers.TryAddWithoutValidation("X-TC-Timestamp", _timestamp);
        request.Headers.TryAddWithoutValidation("Authorization", _authorization);
        using var response = await _http.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return answer.AsSpan().IndexOf("\"Error\""u8) < 0 ? elapsed : throw new InvalidOperationException("the stand-in refused the request");
    }

    public void Dispose() => _http.Dispose();
}
