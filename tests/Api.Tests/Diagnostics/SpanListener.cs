using System.Diagnostics;
using System.Globalization;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Api.Tests.Diagnostics;

/// <summary>Keeps the spans that one test makes, though other tests run at the same time.</summary>
internal sealed class SpanListener : IDisposable
{
    private readonly Activity _root = new("test");
    private readonly List<Activity> _spans = [];
    private readonly ActivityListener _listener;

    public SpanListener()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ApiActivity.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Gets all that the spans tell, a line for each.</summary>
    public string Text
    {
        get
        {
            lock (_spans)
            {
                return string.Join('\n', _spans.Select(Show));
            }
        }
    }

    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        _root.Start();
        try
        {
            return await work();
        }
        finally
        {
            _root.Stop();
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        _root.Dispose();
    }

    private static string Show(Activity span) => string.Create(
        CultureInfo.InvariantCulture,
        $"{span.DisplayName} {span.Kind} {span.Status} {span.StatusDescription} {string.Join(' ', span.TagObjects.Concat(span.Events.SelectMany(happening => happening.Tags)).Concat(span.Baggage.Select(item => KeyValuePair.Create(item.Key, (object?)item.Value))).Select(tag => $"{tag.Key}={tag.Value}"))}");

    private void Keep(Activity span)
    {
        lock (_spans)
        {
            if (span.TraceId == _root.TraceId)
            {
                _spans.Add(span);
            }
        }
    }
}
