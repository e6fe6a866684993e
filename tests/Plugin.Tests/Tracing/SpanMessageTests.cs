using System.Diagnostics;
using Google.Protobuf;
using TencentSsl.Plugin.Tracing;

namespace TencentSsl.Plugin.Tests.Tracing;

public sealed class SpanMessageTests
{
    private static readonly DateTime Start = new(2026, 11, 24, 16, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_AnEndedActivity_HasItsIdsNameAndTimes()
    {
        using var activity = new Activity("name");
        activity.SetParentId(
            ActivityTraceId.CreateFromString("0123456789abcdef0123456789abcdef"),
            ActivitySpanId.CreateFromString("fedcba9876543210"),
            ActivityTraceFlags.Recorded);
        activity.TraceStateString = "vendor=1";
        activity.SetStartTime(Start);
        activity.Start();
        activity.SetEndTime(Start.AddTicks(12_345_678));
        activity.Stop();

        var span = Read(activity);

        Assert.Equal("0123456789abcdef0123456789abcdef", Hex(span.TraceId));
        Assert.Equal(activity.SpanId.ToHexString(), Hex(span.SpanId));
        Assert.Equal("fedcba9876543210", Hex(span.ParentSpanId));
        Assert.Equal("vendor=1", span.TraceState);
        Assert.Equal("name", span.Name);
        Assert.Equal(1_795_537_800_000_000_000ul, span.StartTimeUnixNano);
        Assert.Equal(1_795_537_801_234_567_800ul, span.EndTimeUnixNano);
        Assert.Equal(0x101u, span.Flags);
        Assert.Null(span.Status);
        Assert.Empty(span.Attributes);
    }

    [Fact]
    public void Of_AnActivityWithoutAParent_HasNone()
    {
        using var activity = new Activity("name").Start();
        activity.Stop();

        Assert.True(Read(activity).ParentSpanId.IsEmpty);
    }

    [Fact]
    public void Of_AnActivityWhoseParentIsElsewhere_SaysSo()
    {
        using var source = new ActivitySource(nameof(SpanMessageTests));
        using var listener = new ActivityListener
        {
            ShouldListenTo = known => known == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        var parent = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, isRemote: true);

        using var activity = source.StartActivity("name", ActivityKind.Internal, parent)!;

        Assert.Equal(0x301u, Read(activity).Flags);
    }

    [Theory]
    [InlineData(ActivityKind.Internal, Otlp.Span.Types.SpanKind.Internal)]
    [InlineData(ActivityKind.Server, Otlp.Span.Types.SpanKind.Server)]
    [InlineData(ActivityKind.Client, Otlp.Span.Types.SpanKind.Client)]
    public void Of_EachKindThatThereIs_TellsTheKind(ActivityKind kind, Otlp.Span.Types.SpanKind expected)
    {
        using var source = new ActivitySource($"{nameof(SpanMessageTests)}.{kind}");
        using var listener = new ActivityListener
        {
            ShouldListenTo = known => known == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);

        using var activity = source.StartActivity("name", kind)!;

        Assert.Equal(expected, Read(activity).Kind);
    }

    [Theory]
    [InlineData(ActivityStatusCode.Ok, null, Otlp.Status.Types.StatusCode.Ok, "")]
    [InlineData(ActivityStatusCode.Error, "InternalError", Otlp.Status.Types.StatusCode.Error, "InternalError")]
    [InlineData(ActivityStatusCode.Error, null, Otlp.Status.Types.StatusCode.Error, "")]
    public void Of_AnActivityWithAStatus_TellsIt(ActivityStatusCode code, string? description, Otlp.Status.Types.StatusCode expected, string message)
    {
        using var activity = new Activity("name").Start().SetStatus(code, description);

        Assert.Equal(new Otlp.Status { Code = expected, Message = message }, Read(activity).Status);
    }

    [Fact]
    public void Of_AnActivityWithTags_KeepsTheirTypes()
    {
        using var activity = new Activity("name").Start();
        activity.SetTag("text", "证书").SetTag("int", -1).SetTag("long", long.MaxValue).SetTag("other", new Uri("https://c/")).SetTag("none", null);

        Assert.Equal(
            [
                Attribute("text", new Otlp.AnyValue { StringValue = "证书" }),
                Attribute("int", new Otlp.AnyValue { IntValue = -1 }),
                Attribute("long", new Otlp.AnyValue { IntValue = long.MaxValue }),
                Attribute("other", new Otlp.AnyValue { StringValue = "https://c/" }),
            ],
            Read(activity).Attributes);
    }

    private static Otlp.KeyValue Attribute(string key, Otlp.AnyValue value) => new() { Key = key, Value = value };

    private static Otlp.Span Read(Activity activity) => Otlp.Span.Parser.ParseFrom(SpanMessage.Of(activity).ToByteArray());

    private static string Hex(ByteString bytes) => Convert.ToHexStringLower(bytes.Span);
}
