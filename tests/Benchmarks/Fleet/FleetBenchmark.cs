using System.Globalization;
using TencentSsl.Api.Tests.Resilience.Fleet;
using TencentSsl.Benchmarks.Reporting;

namespace TencentSsl.Benchmarks.Fleet;

/// <summary>How many processes do that share one account's limit, simulated and live.</summary>
internal sealed class FleetBenchmark : IBenchmark
{
    private const int Reads = 25;

    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>The default of totalTimeoutSeconds.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public string Verb => "fleet";

    public async Task<Section> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var requirements = new List<Requirement>();
        var simulated = Simulate(bench.Quick ? 2 : 10, requirements);
        var live = await LiveAsync(bench, requirements, cancellationToken);
        return new Section(
            "Fleets",
            "Processes that share one account's limit of ten requests a second, with 25 reads each, all at once. Simulated: the product's rate limiter on a clock of the "
            + "simulation; each process has a latency from 50 to 400 ms, two round trips for its connections and a clock some 10 ms off; the server counts the requests that it admitted in "
            + "the last second. Goodput is the time that the reads need at the limit, of the time that they took. Means of several seeds, the worst in brackets. "
            + $"Live: {bench.BestPlugin.Name}, against the API's stand-in.")
        {
            Tables = [simulated, live],
            Requirements = requirements,
        };
    }

    private static Table Simulate(int seeds, List<Requirement> requirements)
    {
        var table = new Table("simulated", "goodput", "throttled a read", "last over median", "last over equal share", "missed, of the reads that an equal share serves within 60 s");
        foreach (var (processes, within) in ((int, TimeSpan)[])[(1, Together), (8, Together), (32, Together), (200, Together), (1000, Together), (1, Minute), (8, Minute), (32, Minute), (200, Minute), (1000, Minute)])
        {
            var runs = Enumerable.Range(0, processes < 1000 ? seeds : Math.Min(seeds, 3)).ToArray();
            var endless = Array.ConvertAll(runs, seed => FleetSimulation.Run(processes, Reads, within, TimeSpan.FromDays(1), seed));
            var bounded = Array.ConvertAll(runs, seed => FleetSimulation.Run(processes, Reads, within, Deadline, seed));
            var name = string.Create(CultureInfo.InvariantCulture, $"{processes:N0} begun {(within == Together ? "together" : "over a minute")}");
            table.Add(
                name,
                MeanAndWorst(endless, result => result.Goodput, Enumerable.Min),
                MeanAndWorst(endless, result => result.ThrottledPerRead, Enumerable.Max),
                MeanAndWorst(endless, result => result.LastOverMedian, Enumerable.Max),
                MeanAndWorst(endless, result => result.LastOverShare, Enumerable.Max),
                MeanAndWorst(bounded, result => result.MissedOfServed, Enumerable.Max));
            if (processes > 1)
            {
                requirements.Add(Requirement.AtLeast($"goodput, {name}", 0.9, endless.Average(result => result.Goodput), Figure.Ratio));
                requirements.Add(Requirement.AtMost($"throttled answers a read, {name}", 1, endless.Average(result => result.ThrottledPerRead), Figure.Ratio));
                requirements.Add(within == Together
                    ? Requirement.AtMost($"last over median, {name}", 1.5, endless.Average(result => result.LastOverMedian), Figure.Ratio)
                    : Requirement.AtMost($"last over equal share, {name}", 1.5, endless.Average(result => result.LastOverShare), Figure.Ratio));
                requirements.Add(Requirement.AtMost($"missed of what an equal share serves, {name}", 0, bounded.Average(result => result.MissedOfServed), Figure.Ratio));
            }
        }

        return table;
    }

    private static async Task<Table> LiveAsync(Workbench bench, List<Requirement> requirements, CancellationToken cancellationToken)
    {
        var plugin = bench.BestPlugin;
        var table = new Table("live", "throttled a read", "time, s", "over ideal", "last over first");
        if (plugin.Missing is { } reason)
        {
            table.AddMissing(plugin.Name, reason);
            return table;
        }

        foreach (var fleet in (LiveFleet[])[new(2, 100), new(8, 25), new(32, 10)])
        {
            var (throttled, took) = await fleet.RunAsync(plugin, cancellationToken);
            var overIdeal = took.Max() / fleet.Ideal;
            var lastOverFirst = took.Max() / took.Min();
            table.Add(fleet.Name, Figure.Ratio(throttled / (double)(fleet.Processes * fleet.Reads)), Figure.Of(took.Max().TotalSeconds, 1), Figure.Ratio(overIdeal), Figure.Ratio(lastOverFirst));
            requirements.Add(fleet.Processes == 2
                ? Requirement.AtMost($"last over first, {fleet.Name}", 1.2, lastOverFirst, Figure.Ratio)
                : Requirement.AtMost($"time over ideal, {fleet.Name}", 1.15, overIdeal, Figure.Ratio));
        }

        return table;
    }

    private static string MeanAndWorst(FleetResult[] results, Func<FleetResult, double> figure, Func<IEnumerable<double>, double> worst) =>
        $"{Figure.Ratio(results.Average(figure))} ({Figure.Ratio(worst(results.Select(figure)))})";
}
