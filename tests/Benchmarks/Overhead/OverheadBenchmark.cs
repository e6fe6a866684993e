using TencentSsl.Benchmarks.InProcess;
using TencentSsl.Benchmarks.Processes;
using TencentSsl.Benchmarks.Reporting;

namespace TencentSsl.Benchmarks.Overhead;

/// <summary>What an invoke costs beside the HTTP exchange in it.</summary>
internal sealed class OverheadBenchmark : IBenchmark
{
    private const double MedianMilliseconds = 0.5;

    public string Verb => "overhead";

    public async Task<Section> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var latencies = new Table("what", "median, ms", "99th percentile, ms");
        double? nativeOverhead = null;
        foreach (var plugin in new[] { bench.NativePlugin, bench.JitPlugin })
        {
            var median = await AddAsync(latencies, bench, plugin, cancellationToken);
            nativeOverhead = plugin == bench.NativePlugin ? median : nativeOverhead;
        }

        var allocations = new Table("in process, API answering from memory", "µs", "bytes allocated");
        foreach (var result in Micro.Run<InvokeBenchmarks>(bench))
        {
            var name = result.Method == nameof(InvokeBenchmarks.OverGrpc) ? "an invoke, over gRPC" : "the function and all below it, of that";
            allocations.Add(name, Figure.Of(result.MedianNanoseconds / 1000, 1), Figure.Whole(result.AllocatedBytes));
        }

        return new Section(
            "Invoke overhead",
            "A plugin's process and the API's stand-in without a limit; exchanges and invokes in turn, on warm connections. The exchange is the plain HttpClient's, with a request that was signed beforehand and the same answer; "
            + "the invoke goes through Grpc.Net.Client, whose cost is in it. The difference is that of neighbours. Allocations by BenchmarkDotNet, in process, all threads.")
        {
            Tables = [latencies, allocations],
            Requirements =
            [
                Requirement.AtMost("median of an invoke over the bare HTTP exchange, native, ms on an idle machine", MedianMilliseconds, nativeOverhead, milliseconds => Figure.Of(milliseconds, 2)),
            ],
        };
    }

    private static async Task<double?> AddAsync(Table table, Workbench bench, ProgramUnderTest plugin, CancellationToken cancellationToken)
    {
        if (plugin.Missing is { } reason)
        {
            table.AddMissing(plugin.Name, reason);
            return null;
        }

        var latency = await InvokeLatency.MeasureAsync(bench, plugin, cancellationToken);
        Add("HTTP exchange alone, beside it", latency.Exchange);
        Add($"{plugin.Name}: invoke", latency.Invoke);
        Add($"{plugin.Name}: difference", latency.Difference);
        return latency.Difference.Median;

        void Add(string name, Samples samples) => table.Add(name, Figure.Of(samples.Median, 3), Figure.Of(samples.Percentile99, 3));
    }
}
