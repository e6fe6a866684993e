using System.Globalization;
using Grpc.Core;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TencentSsl.Plugin.Serving;

/// <summary>Turns each HTTP/2 request into one unary call, and whatever comes of it into a gRPC status.</summary>
internal sealed class UnaryApplication(UnaryMethods methods, CancellationToken stopping) : IHttpApplication<IFeatureCollection>
{
    /// <summary>What the metadata of a call may take, names and values together.</summary>
    public const int MaxMetadataBytes = 32 * 1024;

    private const string ContentType = "application/grpc";

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = Get<IHttpRequestFeature>(context);
        var response = Get<IHttpResponseFeature>(context);
        if (!request.Headers.ContentType.ToString().StartsWith(ContentType, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        response.Headers.ContentType = ContentType;
        response.Headers["grpc-accept-encoding"] = "identity";
        CancellationToken aborted = Get<IHttpRequestLifetimeFeature>(context).RequestAborted;
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        var connection = new ServerConnection(
            Get<IHttpConnectionFeature>(context).ConnectionId,
            Get<IConnectionLifetimeFeature>(context).ConnectionClosed);
        var call = new UnaryCall(request.Path, request.Headers, connection, cancellation.Token);
        (Status status, Metadata trailers) = await RunAsync(call, context);
        Finish(Get<IHttpResponseTrailersFeature>(context).Trailers, status, trailers);
    }

    private async Task<(Status Status, Metadata Trailers)> RunAsync(UnaryCall call, IFeatureCollection features)
    {
        if (SizeOf(call.Headers) is var size && size > MaxMetadataBytes)
        {
            return (new Status(StatusCode.ResourceExhausted, $"The call has {size} bytes of metadata; at most {MaxMetadataBytes} are possible."), []);
        }

        if (!methods.TryGet(call.Method, out UnaryMethods.UnaryHandler? handler))
        {
            return (new Status(StatusCode.Unimplemented, $"Method {call.Method} is not implemented."), []);
        }

        try
        {
            var body = Get<IHttpResponseBodyFeature>(features);
            await handler(Get<IRequestBodyPipeFeature>(features).Reader, body.Writer, call);
            return (Status.DefaultSuccess, []);
        }
        catch (RpcException failure)
        {
            return (failure.Status, failure.Trailers);
        }
        catch (Exception) when (call.CancellationToken.IsCancellationRequested)
        {
            return (new Status(StatusCode.Cancelled, "The call was cancelled."), []);
        }
        catch (Exception failure)
        {
            // A handler turns its failures into statuses itself. What still comes out is a mistake, and its text may hold anything.
            return (new Status(StatusCode.Unknown, $"The call failed: {failure.GetType().Name}."), []);
        }
    }

    // Not FeatureCollection.Get: a generic virtual method, which the native runtime has to look up (see UnaryMethods).
    private static T Get<T>(IFeatureCollection features)
        where T : class => (T)features[typeof(T)]!;

    private static long SizeOf(IHeaderDictionary headers) => headers.Sum(header => header.Key.Length + header.Value.Sum(value => (long)(value?.Length ?? 0)));

    private static void Finish(IHeaderDictionary end, Status status, Metadata trailers)
    {
        foreach (Metadata.Entry entry in trailers)
        {
            end.Append(entry.Key, entry.IsBinary ? Convert.ToBase64String(entry.ValueBytes) : entry.Value);
        }

        end.GrpcStatus = ((int)status.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (status.Detail is { Length: > 0 } detail)
        {
            end.GrpcMessage = StatusMessage.Encode(detail);
        }
    }
}
