using Microsoft.AspNetCore.Http;

namespace TencentSsl.StandIns.SslApi.Http;

/// <summary>A request as it came over the wire. Header names are lower case.</summary>
internal sealed record ApiRequest(string Method, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public const int MaxBodySize = 10 * 1024 * 1024;

    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    /// <summary>Reads one byte more than allowed at most, so that the size can be judged.</summary>
    public static async Task<ApiRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while (body.Length <= MaxBodySize && (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            body.Write(buffer, 0, read);
        }

        var headers = request.Headers.ToDictionary(
            header => header.Key.ToLowerInvariant(), header => header.Value.ToString(), StringComparer.Ordinal);
        return new ApiRequest(request.Method, request.QueryString.Value?.TrimStart('?') ?? "", headers, body.ToArray());
    }
}
