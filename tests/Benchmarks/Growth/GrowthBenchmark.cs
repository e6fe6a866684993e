using TencentSsl.Benchmarks.Http2;
using TencentSsl.Benchmarks.Processes;
using TencentSsl.Benchmarks.Reporting;

namespace TencentSsl.Benchmarks.Growth;

/// <summary>What long lists cost for each certificate.</summary>
internal sealed class GrowthBenchmark : IBenchmark
{
    /// <summary>A tenfold list may take this much more than ten times as much: what the collector does is not the same each time.</summary>
    private const double Tolerance = 1.2;

    private static readonly int[] Sizes = [10, 1000, 10_000];

    public string Verb => "growth";

    public async Task<Section> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var results = await MeasureAsync(bench, cancellationToken);
        var table = new Table("list of", "processor time, ms", "µs for each", "bytes allocated for each", "peak memory of the process, MB", "KB for each beyond the list before");
        for (var index = 0; index < results.Count; index++)
        {
            var result = results[index];
            var beyond = index == 0 ? null : result.PeakKilobytesEachBeyond(results[index - 1]);
            table.Add(
                Figure.Whole(result.Certificates),
                Figure.MedianAndQuartile(result.Milliseconds, 2),
                Figure.Of(result.MicrosecondsEach, 1),
                Figure.Whole(result.BytesEach),
                result.PeakMegabytes is { } peak ? Figure.Of(peak, 1) : Figure.None,
                beyond is { } kilobytes ? Figure.Of(kilobytes, 1) : Figure.None);
        }

        var (middle, last) = (results[^2], results[^1]);
        return new Section(
            "Growth",
            "getCertificates of the whole account. Time and allocations in process, from the request to the encoded Struct, with the API's pages coming from memory, sizes in turn; medians, lower quartiles in brackets. "
            + $"Peak memory of {bench.BestPlugin.Name} that reads such a list once from the API's stand-in, with the answer's message.")
        {
            Tables = [table],
            Requirements =
            [
                Requirement.AtMost("time for each certificate of 10,000, as a multiple of that of 1,000", Tolerance, last.MicrosecondsEach / middle.MicrosecondsEach, Figure.Ratio),
                Requirement.AtMost("bytes allocated for each, likewise", Tolerance, last.BytesEach / middle.BytesEach, Figure.Ratio),
                Requirement.AtMost("peak memory for each beyond the list before, likewise", Tolerance, last.PeakKilobytesEachBeyond(middle) / middle.PeakKilobytesEachBeyond(results[0]), Figure.Ratio),
            ],
        };
    }

    private static async Task<IReadOnlyList<GrowthResult>> MeasureAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var lists = new List<ListRounds>();
        foreach (var size in Sizes)
        {
            lists.Add(await ListRounds.PrepareAsync(size, cancellationToken));
        }

        for (var round = bench.Quick ? 1 : 10; round > 0; round--)
        {
            foreach (var list in lists)
            {
                await list.RunAsync(cancellationToken);
            }
        }

        var results = new List<GrowthResult>();
        foreach (var list in lists)
        {
            var peak = await PeakAsync(bench.BestPlugin, list.Certificates, cancellationToken);
            results.Add(new GrowthResult(list.Certificates, new Samples(list.Milliseconds), new Samples(list.AllocatedBytes), peak));
            list.Dispose();
        }

        return results;
    }

    private static async Task<double?> PeakAsync(ProgramUnderTest program, int size, CancellationToken cancellationToken)
    {
        if (program.Missing is not null)
        {
            return null;
        }

        await using var api = await StandIn.StartAsync(size, requestsPerSecond: 0, TimeSpan.Zero, cancellationToken);
        using var plugin = await ConfiguredPlugin.StartAsync(program, api.Endpoint, EngineCalls.HighestPace, cancellationToken);
        await plugin.InvokeAsync(EngineCalls.ListRequest(), cancellationToken);
        return plugin.PeakMegabytes;
    }
}
