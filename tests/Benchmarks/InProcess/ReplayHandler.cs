using System.Collections.Concurrent;
using System.Net;

namespace TencentSsl.Benchmarks.InProcess;

/// <summary>Keeps what the API's stand-in answers to a body, and answers the same body from memory from then on.</summary>
internal sealed class ReplayHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly ConcurrentDictionary<string, byte[]> _answers = new(StringComparer.Ordinal);

    public IReadOnlyCollection<byte[]> Answers => _answers.Values.ToArray();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        if (!_answers.TryGetValue(body, out var answer))
        {
            using var response = await base.SendAsync(request, cancellationToken);
            answer = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellationToken);
            _answers[body] = answer;
        }

        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(answer) };
    }
}
