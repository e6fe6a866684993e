using System.Diagnostics;
using System.Globalization;
using TencentSsl.Api.Resilience;
using TencentSsl.Benchmarks.Http2;
using TencentSsl.Benchmarks.Processes;

namespace TencentSsl.Benchmarks.Fleet;

/// <summary>Processes of the plugin that read at once, with one account's limit between them.</summary>
internal sealed record LiveFleet(int Processes, int Reads)
{
    private const int Limit = ApiClientOptions.DocumentedRequestsPerSecond;

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Processes} processes, {Reads} reads each");

    /// <summary>Gets the time that the reads need at the limit, which lets the first ones out at once.</summary>
    public TimeSpan Ideal => TimeSpan.FromSeconds(Processes * Reads / (double)Limit);

    /// <summary>Runs the fleet once: the throttled answers, and the time of each process.</summary>
    public async Task<(int Throttled, TimeSpan[] Took)> RunAsync(ProgramUnderTest program, CancellationToken cancellationToken)
    {
        await using var api = await StandIn.StartAsync(Reads, Limit, TimeSpan.Zero, cancellationToken);
        var plugins = await Task.WhenAll(Enumerable.Range(0, Processes).Select(_ => ConfiguredPlugin.StartAsync(program, api.Endpoint, Limit, cancellationToken)));
        try
        {
            var start = Stopwatch.GetTimestamp();
            var took = await Task.WhenAll(plugins.Select(async plugin =>
            {
                await Task.WhenAll(Enumerable.Range(0, Reads).Select(read => plugin.InvokeAsync(EngineCalls.ReadRequest(StandIn.GeneratedId(read)), cancellationToken)));
                return Stopwatch.GetElapsedTime(start);
            }));
            return (api.Requests.All.Count(request => request.Code is not null), took);
        }
        finally
        {
            Array.ForEach(plugins, plugin => plugin.Dispose());
        }
    }
}
