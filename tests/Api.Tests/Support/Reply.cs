namespace TencentSsl.Api.Tests.Support;

/// <summary>How a request is answered.</summary>
internal delegate Task<HttpResponseMessage> Reply(TestClock clock, SentRequest request, CancellationToken cancellationToken);
