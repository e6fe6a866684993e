using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace TencentSsl.Plugin.Hosting;

/// <summary>What a handler can know and say about its call.</summary>
internal sealed class UnaryCallContext(string method, IHeaderDictionary headers, CancellationToken cancellationToken) : ServerCallContext
{
    private Metadata? _requestHeaders;

    protected override string MethodCore => method;

    protected override string HostCore => headers.Host.ToString();

    protected override string PeerCore => "ipv4:127.0.0.1";

    // A deadline is the caller's to keep: it resets the stream, and that cancels the call.
    protected override DateTime DeadlineCore => DateTime.MaxValue;

    protected override Metadata RequestHeadersCore => _requestHeaders ??= MetadataHeaders.Read(headers);

    protected override CancellationToken CancellationTokenCore => cancellationToken;

    protected override Metadata ResponseTrailersCore { get; } = [];

    protected override Status StatusCore { get; set; }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore { get; } = new(null, []);

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) => throw new NotSupportedException();

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => throw new NotSupportedException();
}
