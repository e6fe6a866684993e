using System.Net.Sockets;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace TencentSsl.StandIns.PulumiEngine.Calls;

/// <summary>What Go's gRPC library makes of a failed call: the engine is written in Go, and people see its texts.</summary>
internal static class GoStatus
{
    private const string DetailsTrailer = "grpc-status-details-bin";
    private const int DetailsField = 3;

    /// <param name="error">The failed call.</param>
    /// <param name="address">Whom it was meant for.</param>
    public static string Text(RpcException error, string address = "") =>
        $"rpc error: code = {Code(error)} desc = {Description(error, address)}";

    /// <summary>The message alone, with the cause that a plugin may have attached.</summary>
    public static string Message(RpcException error)
    {
        var cause = Details(error).FirstOrDefault(detail => detail.Is(ErrorCause.Descriptor))?.Unpack<ErrorCause>();
        return cause is null ? Description(error, "") : $"{Description(error, "")}: {cause.Message}";
    }

    public static IReadOnlyList<Any> Details(RpcException error)
    {
        var details = new List<Any>();
        if (error.Trailers.GetValueBytes(DetailsTrailer) is not { } status)
        {
            return details;
        }

        // google.rpc.Status: only its repeated field of details is of interest.
        using var input = new CodedInputStream(status);
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            if (WireFormat.GetTagFieldNumber(tag) == DetailsField)
            {
                details.Add(Any.Parser.ParseFrom(input.ReadBytes()));
            }
            else
            {
                input.SkipLastField();
            }
        }

        return details;
    }

    private static string Code(RpcException error) => error.StatusCode switch
    {
        StatusCode.Cancelled => "Canceled",
        _ when IsTransportFailure(error) => nameof(StatusCode.Unavailable),
        var code => code.ToString(),
    };

    private static string Description(RpcException error, string address)
    {
        if (EndedByUs(error))
        {
            return "grpc: the client connection is closing";
        }

        if (!IsTransportFailure(error))
        {
            return error.Status.Detail;
        }

        return IsRefusal(error.Status.DebugException)
            ? $"connection error: desc = \"transport: Error while dialing: dial tcp {address}: connect: connection refused\""
            : "error reading from server: EOF";
    }

    private static bool IsTransportFailure(RpcException error) =>
        error.StatusCode != StatusCode.Cancelled
        && error.Status.DebugException is HttpRequestException or IOException or SocketException;

    // The client library's own words for a call that we gave up; a plugin that answers CANCELLED has words of its own.
    private static bool EndedByUs(RpcException error) =>
        error.StatusCode == StatusCode.Cancelled
        && error.Status.Detail is "Call canceled by the client." or "gRPC call disposed.";

    private static bool IsRefusal(Exception? cause)
    {
        while (cause is not (null or SocketException { SocketErrorCode: SocketError.ConnectionRefused }))
        {
            cause = cause.InnerException;
        }

        return cause is not null;
    }
}
