using Microsoft.AspNetCore.Http;

namespace TencentSsl.Plugin.Serving;

/// <summary>What a handler can know of its call besides the request. A deadline is the caller's to keep: it resets the stream, and that cancels the call.</summary>
internal sealed record UnaryCall(string Method, IHeaderDictionary Headers, ServerConnection Connection, CancellationToken CancellationToken);
