using System.Diagnostics;
using TencentSsl.Benchmarks.Http2;
using TencentSsl.Benchmarks.Processes;
using TencentSsl.Benchmarks.Reporting;

namespace TencentSsl.Benchmarks.Overhead;

/// <summary>Milliseconds of invokes, and of the plain exchanges that were made between them.</summary>
internal sealed record InvokeLatency(Samples Exchange, Samples Invoke, Samples Difference)
{
    private const int PairsInBatch = 400;

    /// <summary>Longer than the limiter keeps a permit, so that no invoke waits for one.</summary>
    private static readonly TimeSpan BetweenBatches = TimeSpan.FromSeconds(1.1);

    public static async Task<InvokeLatency> MeasureAsync(Workbench bench, ProgramUnderTest program, CancellationToken cancellationToken)
    {
        await using var api = await StandIn.StartAsync(cancellationToken);
        using var exchange = new SignedExchange(api.Endpoint, bench.Time);
        using var plugin = await ConfiguredPlugin.StartAsync(program, api.Endpoint, EngineCalls.HighestPace, cancellationToken);

        // Does not count: compilers, pools and connections have warmed up by its end.
        await BatchAsync();
        var pairs = new List<(double Exchange, double Invoke)>();
        for (var batch = bench.Quick ? 1 : 5; batch > 0; batch--)
        {
            await Task.Delay(BetweenBatches, bench.Time, cancellationToken);
            pairs.AddRange(await BatchAsync());
        }

        return new InvokeLatency(
            new Samples(pairs.Select(pair => pair.Exchange)),
            new Samples(pairs.Select(pair => pair.Invoke)),
            new Samples(pairs.Select(pair => pair.Invoke - pair.Exchange)));

        async Task<IReadOnlyList<(double Exchange, double Invoke)>> BatchAsync()
        {
            var batch = new List<(double Exchange, double Invoke)>();
            for (var number = 0; number < PairsInBatch; number++)
            {
                batch.Add(await PairAsync(exchange, plugin, isExchangeFirst: number % 2 == 0, cancellationToken));
            }

            return batch;
        }
    }

    private static async Task<(double Exchange, double Invoke)> PairAsync(
        SignedExchange exchange,
        ConfiguredPlugin plugin,
        bool isExchangeFirst,
        CancellationToken cancellationToken)
    {
        if (isExchangeFirst)
        {
            var before = await exchange.RunAsync(cancellationToken);
            return (before, await InvokeAsync(plugin, cancellationToken));
        }

        var invoke = await InvokeAsync(plugin, cancellationToken);
        return (await exchange.RunAsync(cancellationToken), invoke);
    }

    private static async Task<double> InvokeAsync(ConfiguredPlugin plugin, CancellationToken cancellationToken)
    {
        var request = EngineCalls.ReadRequest(StandIn.CertificateId);
        var start = Stopwatch.GetTimestamp();
        await plugin.InvokeAsync(request, cancellationToken);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
