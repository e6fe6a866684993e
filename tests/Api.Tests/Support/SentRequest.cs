using System.Text;

namespace TencentSsl.Api.Tests.Support;

/// <summary>A request as it left the client.</summary>
internal sealed record SentRequest(HttpMethod Method, Uri Address, IReadOnlyDictionary<string, string> Headers, byte[] Body, DateTimeOffset Time)
{
    public string Authorization => Headers["Authorization"];

    public string Text => Encoding.UTF8.GetString(Body);

    public long Timestamp => long.Parse(Headers["X-TC-Timestamp"], System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<SentRequest> OfAsync(HttpRequestMessage request, DateTimeOffset time)
    {
        var headers = request.Headers.NonValidated
            .Concat(request.Content!.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var body = await request.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new SentRequest(request.Method, request.RequestUri!, headers, body, time);
    }
}
