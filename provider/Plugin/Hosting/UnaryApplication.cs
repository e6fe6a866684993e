using System.Globalization;
using Grpc.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TencentSsl.Plugin.Hosting;

/// <summary>Turns each HTTP/2 request into one unary call, and whatever comes of it into a gRPC status.</summary>
internal sealed class UnaryApplication(UnaryMethods methods, CancellationToken stopping) : IHttpApplication<IFeatureCollection>
{
    private const string ContentType = "application/grpc";

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.GetRequiredFeature<IHttpRequestFeature>();
        var response = context.GetRequiredFeature<IHttpResponseFeature>();
        if (!request.Headers.ContentType.ToString().StartsWith(ContentType, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        response.Headers.ContentType = ContentType;
        response.Headers["grpc-accept-encoding"] = "identity";
        CancellationToken aborted = context.GetRequiredFeature<IHttpRequestLifetimeFeature>().RequestAborted;
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        var call = new UnaryCallContext(request.Path, request.Headers, cancellation.Token);
        (Status status, Metadata trailers) = await RunAsync(call, context);
        Finish(context.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers, status, trailers);
    }

    private async Task<(Status Status, Metadata Trailers)> RunAsync(UnaryCallContext call, IFeatureCollection features)
    {
        if (!methods.TryGet(call.Method, out UnaryMethods.UnaryHandler? handler))
        {
            return (new Status(StatusCode.Unimplemented, $"Method {call.Method} is not implemented."), []);
        }

        try
        {
            var body = features.GetRequiredFeature<IHttpResponseBodyFeature>();
            await handler(features.GetRequiredFeature<IRequestBodyPipeFeature>().Reader, body.Writer, call);
            return (call.Status, call.ResponseTrailers);
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

    private static void Finish(IHeaderDictionary end, Status status, Metadata trailers)
    {
        MetadataHeaders.Write(trailers, end);
        end.GrpcStatus = ((int)status.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (status.Detail is { Length: > 0 } detail)
        {
            end.GrpcMessage = StatusMessage.Encode(detail);
        }
    }
}
