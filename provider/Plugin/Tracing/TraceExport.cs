using System.Diagnostics;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Plugin.Tracing;

/// <summary>Collects the spans of this process and sends them every second, and what is left at the end.</summary>
internal sealed class TraceExport : IAsyncDisposable
{
    /// <summary>How many spans wait at most. The service is asked ten times a second unless configured otherwise, so these are many times what an interval brings.</summary>
    public const int MaxWaiting = 2048;

    /// <summary>The engine ends a plugin that does not end by itself after five seconds: by then what it has done is to be sent.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>How long a collector may hold up the end of the process.</summary>
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly TraceSender _sender;
    private readonly ActivityListener _listener;
    private readonly PeriodicTimer _timer;
    private readonly CancellationTokenSource _end;
    private readonly Task _sending;
    private List<Activity> _waiting = [];

    /// <summary>Begins to collect.</summary>
    public TraceExport(TraceSender sender, TimeProvider time)
    {
        _sender = sender;
        _timer = new PeriodicTimer(Interval, time);
        _end = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ApiActivity.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => Sample(options.Parent),
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_listener);
        _sending = SendAllAsync();
    }

    /// <summary>Starts the export; null where neither the engine nor the environment names a place for spans. Then nothing of it is there.</summary>
    public static TraceExport? Start(IEnvironment environment, ApiLog log, TimeProvider time) =>
        TraceDestination.Find(environment) is { } destination
            ? new TraceExport(new TraceSender(destination, TraceResource.Of(environment), TraceSender.Open(destination), log, time), time)
            : null;

    /// <summary>Sends what is waiting, as far as there is time for it.</summary>
    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        _end.CancelAfter(EndPatience);
        _timer.Dispose();
        await _sending;
        _sender.Dispose();
        _end.Dispose();
    }

    /// <summary>Decides as OpenTelemetry does by default: what begins here is recorded, what continues another's trace as that one is.</summary>
    private static ActivitySamplingResult Sample(ActivityContext parent) =>
        parent.TraceId == default || parent.TraceFlags.HasFlag(ActivityTraceFlags.Recorded)
            ? ActivitySamplingResult.AllDataAndRecorded
            : ActivitySamplingResult.PropagationData;

    private void Keep(Activity activity)
    {
        lock (_gate)
        {
            if (activity.Recorded && _waiting.Count < MaxWaiting)
            {
                _waiting.Add(activity);
            }
        }
    }

    private async Task SendAllAsync()
    {
        bool goesOn;
        do
        {
            // The end of the timer is a tick too: what came since the last one goes out.
            goesOn = await _timer.WaitForNextTickAsync();
            if (Take() is { Count: > 0 } activities)
            {
                await _sender.SendAsync(activities, _end.Token);
            }
        }
        while (goesOn);
    }

    private List<Activity> Take()
    {
        lock (_gate)
        {
            var taken = _waiting;
            _waiting = [];
            return taken;
        }
    }
}
