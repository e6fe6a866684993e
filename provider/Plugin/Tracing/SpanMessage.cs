using System.Diagnostics;
using Google.Protobuf;

namespace TencentSsl.Plugin.Tracing;

/// <summary>Turns an activity that has ended into a span.</summary>
internal static class SpanMessage
{
    private const uint TellsWhereParentIs = 0x100;
    private const uint ParentIsElsewhere = 0x200;
    private const ulong NanosecondsPerTick = 1_000_000_000 / TimeSpan.TicksPerSecond;

    public static Span Of(Activity activity)
    {
        var span = new Span
        {
            TraceId = Bytes(activity.TraceId),
            SpanId = Bytes(activity.SpanId),
            TraceState = activity.TraceStateString ?? "",
            ParentSpanId = activity.ParentSpanId == default ? ByteString.Empty : Bytes(activity.ParentSpanId),
            Name = activity.DisplayName,
            Kind = ToKind(activity.Kind),
            StartTimeUnixNano = Nanoseconds(activity.StartTimeUtc),
            EndTimeUnixNano = Nanoseconds(activity.StartTimeUtc + activity.Duration),
            Status = ToStatus(activity),
            Flags = (uint)activity.ActivityTraceFlags | TellsWhereParentIs | (activity.HasRemoteParent ? ParentIsElsewhere : 0),
        };
        span.Attributes.AddRange(SpanAttributes.Of(activity.TagObjects));
        return span;
    }

    private static ByteString Bytes(ActivityTraceId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.CopyTo(bytes);
        return ByteString.CopyFrom(bytes);
    }

    private static ByteString Bytes(ActivitySpanId id)
    {
        Span<byte> bytes = stackalloc byte[8];
        id.CopyTo(bytes);
        return ByteString.CopyFrom(bytes);
    }

    private static Span.Types.SpanKind ToKind(ActivityKind kind) => kind switch
    {
        ActivityKind.Server => Span.Types.SpanKind.Server,
        ActivityKind.Client => Span.Types.SpanKind.Client,
        _ => Span.Types.SpanKind.Internal,
    };

    private static Status? ToStatus(Activity activity) => activity.Status switch
    {
        ActivityStatusCode.Ok => new Status { Code = Status.Types.StatusCode.Ok },
        ActivityStatusCode.Error => new Status { Code = Status.Types.StatusCode.Error, Message = activity.StatusDescription ?? "" },
        _ => null,
    };

    private static ulong Nanoseconds(DateTime utc) => (ulong)(utc - DateTime.UnixEpoch).Ticks * NanosecondsPerTick;
}
