using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Listing;
using TencentSsl.Api.Served;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Serving;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Rpc;

/// <summary>Turns whatever went wrong into a status whose message is all that a person sees.</summary>
internal static class RpcErrors
{
    private const int MaxSubjects = 3;

    public static RpcException InvalidArgument(string message) => Make(StatusCode.InvalidArgument, message);

    public static RpcException NotFound(string message) => Make(StatusCode.NotFound, message);

    public static RpcException FailedPrecondition(string message) => Make(StatusCode.FailedPrecondition, message);

    public static RpcException ResourceExhausted(string message) => Make(StatusCode.ResourceExhausted, message);

    /// <summary>Makes one status of failures, for an engine that ignores those.</summary>
    public static RpcException FromFailures(StatusCode code, IFunction function, IEnumerable<CheckFailure> failures)
    {
        var reasons = failures.Select(failure => failure.Property.Length == 0 ? failure.Reason : $"{failure.Reason} ({failure.Property})");
        return Make(code, $"{function.Definition.Name}: {string.Join("; ", reasons)}");
    }

    /// <summary>Says which function failed on what, and why.</summary>
    public static RpcException FromFunction(IFunction function, PlainValues arguments, Redaction redaction, Exception exception)
    {
        var (code, reason) = exception switch
        {
            TencentCloudException api => (CodeOf(api.Failure), api.Message),
            IncompleteListException or RenewalChainException => (StatusCode.FailedPrecondition, exception.Message),
            EndpointException endpoint => (endpoint.TimedOut ? StatusCode.DeadlineExceeded : StatusCode.Unavailable, endpoint.Message),
            OperationCanceledException => (StatusCode.Cancelled, "cancelled"),
            _ => (StatusCode.Internal, Describe(exception)),
        };
        return Make(code, redaction.Hide($"{Subject(function, arguments)}: {reason}"));
    }

    /// <summary>Says that the provider has a fault, without the texts of an exception that nobody foresaw: they might hold anything.</summary>
    public static RpcException FromUnforeseen(string method, Exception exception) => exception switch
    {
        RpcException known => known,
        OperationCanceledException => Make(StatusCode.Cancelled, $"{method}: cancelled"),
        _ => Make(StatusCode.Internal, $"{method}: {Describe(exception)}"),
    };

    private static RpcException Make(StatusCode code, string message) => new(new Status(code, StatusMessage.Limit(message)));

    /// <summary>Names the function and the certificate, domain or host that it was called for, as far as one was given.</summary>
    private static string Subject(IFunction function, PlainValues arguments)
    {
        var name = function.Definition.Name;
        foreach (var input in function.Definition.Inputs.Where(input => input.Required || input.Problem is not null))
        {
            if (arguments.Fields.Fields.TryGetValue(input.Name, out var value))
            {
                return value.KindCase == Value.KindOneofCase.ListValue ? $"{name} {Quote(value.ListValue)}" : $"{name} \"{Excerpt.Of(value.StringValue)}\"";
            }
        }

        return name;
    }

    private static string Quote(ListValue list)
    {
        var shown = string.Join(", ", list.Values.Take(MaxSubjects).Select(item => $"\"{Excerpt.Of(item.StringValue)}\""));
        return list.Values.Count > MaxSubjects ? $"{shown} and {list.Values.Count - MaxSubjects} more" : shown;
    }

    private static StatusCode CodeOf(ApiFailure failure) => failure.Class switch
    {
        ErrorClass.Retry when failure.Recovery == Recovery.SlowDown => StatusCode.ResourceExhausted,
        ErrorClass.Retry when failure.Kind == FailureKind.Timeout => StatusCode.DeadlineExceeded,
        ErrorClass.Retry => StatusCode.Unavailable,
        ErrorClass.Credentials => StatusCode.Unauthenticated,
        ErrorClass.Permission => StatusCode.PermissionDenied,
        ErrorClass.NotFound => StatusCode.NotFound,
        ErrorClass.Input => StatusCode.InvalidArgument,
        _ => StatusCode.Internal,
    };

    private static string Describe(Exception exception) =>
        $"the provider has a fault ({exception.GetType().Name}); please report it";
}
