using System.Globalization;
using TencentSsl.Benchmarks.Processes;
using TencentSsl.Benchmarks.Reporting;
using TencentSsl.Benchmarks.Startup;

namespace TencentSsl.Benchmarks.Beside;

/// <summary>What people use now, doing the same.</summary>
internal sealed class BesideBenchmark : IBenchmark
{
    private const int ReadsAtOnce = 16;

    public string Verb => "beside";

    public async Task<Section> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var rounds = bench.Quick ? 2 : 10;
        return new Section(
            "Beside what people use now",
            $"Whole processes from their start to the answer with the certificate, {rounds} rounds in turn; medians, lower quartiles in brackets. "
            + "The provider in Node.js is Pulumi's own server for providers with the official SDK in it. "
            + "Then reads a second against the API's stand-in without a limit, each client in a process of its own, warm; the better of three runs.")
        {
            Tables = [await StartsAsync(bench, rounds, cancellationToken), await ReadsAsync(bench, cancellationToken)],
        };
    }

    private static async Task<Table> StartsAsync(Workbench bench, int rounds, CancellationToken cancellationToken)
    {
        ProgramUnderTest[] programs = [bench.BestPlugin, bench.NodeProvider, bench.Yardstick, bench.SlimYardstick];
        var starts = await StartRounds.RunAsync(programs, rounds, cancellationToken);
        var ours = starts.Of(bench.BestPlugin, sample => sample.Answer)?.Median;
        var table = new Table("process", "start to answer, ms", "times ours", "peak memory, MB");
        foreach (var program in programs)
        {
            if (program.Missing is { } reason)
            {
                table.AddMissing(program.Name, reason);
                continue;
            }

            var answer = starts.Of(program, sample => sample.Answer)!;
            table.Add(
                program.Name,
                Figure.MedianAndQuartile(answer),
                answer.Median / ours is { } times ? Figure.Of(times, 1) : Figure.None,
                starts.Of(program, sample => sample.PeakMegabytes) is { } peak ? Figure.Of(peak.Median, 1) : Figure.None);
        }

        return table;
    }

    private static async Task<Table> ReadsAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var count = bench.Quick ? 400 : 4000;
        var table = new Table("reads a second", "one at a time", string.Create(CultureInfo.InvariantCulture, $"{ReadsAtOnce} at a time"));
        await using var api = await StandIn.StartAsync(cancellationToken);
        foreach (var command in new Func<int, ProgramUnderTest>[] { atOnce => ReadsCommand.Command(count, atOnce), atOnce => bench.NodeReads(count, atOnce) })
        {
            if (command(1).Missing is { } reason)
            {
                table.AddMissing(command(1).Name, reason);
                continue;
            }

            table.Add(
                command(1).Name,
                Figure.Whole(await BestRateAsync(command(1), api.Endpoint, cancellationToken)),
                Figure.Whole(await BestRateAsync(command(ReadsAtOnce), api.Endpoint, cancellationToken)));
        }

        return table;
    }

    private static async Task<double> BestRateAsync(ProgramUnderTest program, Uri api, CancellationToken cancellationToken)
    {
        var best = 0.0;
        for (var run = 0; run < 3; run++)
        {
            using var running = RunningProgram.Start(program, api);
            var line = await running.Output.ReadLineAsync(cancellationToken)
                ?? throw new InvalidOperationException($"{program.Name} ended without a figure");
            best = Math.Max(best, double.Parse(line, CultureInfo.InvariantCulture));
        }

        return best;
    }
}
