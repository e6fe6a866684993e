namespace TencentSsl.Api.Tests.Support;

/// <summary>Answers requests with what a test has lined up, the last of it for ever, and keeps the requests.</summary>
internal sealed class StubHttp(TestClock clock) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly Queue<Reply> _script = new();
    private readonly List<SentRequest> _requests = [];
    private readonly List<HttpResponseMessage> _responses = [];

    public IReadOnlyList<SentRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public StubHttp Then(Reply reply, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            _script.Enqueue(reply);
        }

        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var sent = await SentRequest.OfAsync(request, clock.GetUtcNow());
        Reply reply;
        lock (_gate)
        {
            _requests.Add(sent);
            reply = _script.Count > 1 ? _script.Dequeue() : _script.Peek();
        }

        var response = await reply(clock, sent, cancellationToken);
        lock (_gate)
        {
            _responses.Add(response);
        }

        return response;
    }

    protected override void Dispose(bool disposing)
    {
        _responses.ForEach(response => response.Dispose());
        base.Dispose(disposing);
    }
}
