using System.Net;
using System.Text;

namespace TencentSsl.Api.Tests.Credentials;

/// <summary>Answers requests as a test says, and keeps them.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();

    public List<(HttpRequestMessage Request, string Body)> Requests { get; } = [];

    public StubHandler Answers(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        Answers(_ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") }));

    public StubHandler Answers(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    /// <summary>Answers with the keys of a role.</summary>
    public StubHandler AnswersKeys(string suffix, DateTimeOffset end) =>
        Answers($$$"""
            {"Response":{"Credentials":{"TmpSecretId":"id-{{{suffix}}}","TmpSecretKey":"key-{{{suffix}}}","Token":"token-{{{suffix}}}"},"ExpiredTime":{{{end.ToUnixTimeSeconds()}}},"RequestId":"r"}}
            """);

    /// <summary>Answers with an error of the API.</summary>
    public StubHandler AnswersError(string code, string message) =>
        Answers($$$"""{"Response":{"Error":{"Code":"{{{code}}}","Message":"{{{message}}}"},"RequestId":"r"}}""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add((request, body));
        return _answers.TryDequeue(out var answer)
            ? await answer(cancellationToken)
            : throw new HttpRequestException(HttpRequestError.ConnectionError, "nobody listens");
    }
}
