using System.Diagnostics;
using System.Globalization;
using Pulumirpc;
using TencentSsl.Api.Resilience;
using TencentSsl.Benchmarks.Http2;
using TencentSsl.Benchmarks.Processes;

namespace TencentSsl.Benchmarks.FanOut;

/// <summary>Invokes that a program makes all at once.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Certificates">How many certificates the account has.</param>
/// <param name="Invokes">The invokes.</param>
internal sealed record FanOutCase(string Name, int Certificates, IReadOnlyList<InvokeRequest> Invokes)
{
    private const int Limit = ApiClientOptions.DocumentedRequestsPerSecond;

    /// <summary>Gets how long a request and its answer are on the way.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Reads of so many different certificates.</summary>
    public static FanOutCase Different(int count) => new(
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} different certificates"),
        count,
        [.. Enumerable.Range(0, count).Select(number => EngineCalls.ReadRequest(StandIn.GeneratedId(number)))]);

    /// <summary>The same over a network with a latency.</summary>
    public static FanOutCase Different(int count, int milliseconds)
    {
        var near = Different(count);
        return near with { Name = string.Create(CultureInfo.InvariantCulture, $"{near.Name}, {milliseconds} ms away"), Latency = TimeSpan.FromMilliseconds(milliseconds) };
    }

    /// <summary>As many reads, of few certificates.</summary>
    public static FanOutCase Repeated(int count, int different) => new(
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} reads of the same {different}"),
        different,
        [.. Enumerable.Range(0, count).Select(number => EngineCalls.ReadRequest(StandIn.GeneratedId(number % different)))]);

    /// <summary>One list that has as many certificates.</summary>
    public static FanOutCase List(int count) => new(
        string.Create(CultureInfo.InvariantCulture, $"one list of {count:N0}"),
        count,
        [EngineCalls.ListRequest()]);

    /// <summary>Runs the invokes against a stand-in with the service's limit.</summary>
    public async Task<FanOutResult> RunAsync(ProgramUnderTest program, CancellationToken cancellationToken)
    {
        await using var api = await StandIn.StartAsync(Certificates, Limit, Latency, cancellationToken);
        using var plugin = await ConfiguredPlugin.StartAsync(program, api.Endpoint, Limit, cancellationToken);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Invokes.Select(invoke => plugin.InvokeAsync(invoke, cancellationToken)));
        var elapsed = Stopwatch.GetElapsedTime(start);
        var requests = api.Requests.All;
        return new FanOutResult(requests.Count, requests.Count(request => request.Code is not null), elapsed, TimeSpan.FromSeconds(requests.Count / (double)Limit));
    }
}
