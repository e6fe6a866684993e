using System.Globalization;
using TencentSsl.Benchmarks.Processes;
using TencentSsl.Benchmarks.Reporting;
using TencentSsl.Benchmarks.Startup;

namespace TencentSsl.Benchmarks.Comparison;

/// <summary>What people use now, doing the same.</summary>
internal sealed class ComparisonBenchmark : IBenchmark
{
    private const int ReadsAtOnce = 16;

    public string Verb => "beside";

    public async Task<Section> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var rounds = bench.Quick ? 1 : 10;
        return new Section(
            "Compared with what people use now",
            $"Whole processes from their start to the answer with the certificate, {rounds} rounds in turn; medians, lower quartiles in brackets. "
            + "The provider in Node.js is Pulumi's own server for providers with the official SDK in it. "
            + "Then reads a second against the API's stand-in without a limit, each client in a process of its own, warm; medians of runs in turn.")
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
        var count = bench.Quick ? 300 : 2000;
        ProgramUnderTest[] oneAtATime = [ReadsCommand.Command(count, 1), bench.NodeReads(count, 1)];
        ProgramUnderTest[] several = [ReadsCommand.Command(count, ReadsAtOnce), bench.NodeReads(count, ReadsAtOnce)];
        var rates = await RatesAsync([.. oneAtATime, .. several], bench.Quick ? 1 : 3, cancellationToken);
        var table = new Table("reads a second", "one at a time", string.Create(CultureInfo.InvariantCulture, $"{ReadsAtOnce} at a time"));
        foreach (var (one, more) in oneAtATime.Zip(several))
        {
            if (one.Missing is { } reason)
            {
                table.AddMissing(one.Name, reason);
            }
            else
            {
                table.Add(one.Name, Figure.Whole(rates[one].Median), Figure.Whole(rates[more].Median));
            }
        }

        return table;
    }

    private static async Task<Dictionary<ProgramUnderTest, Samples>> RatesAsync(ProgramUnderTest[] programs, int rounds, CancellationToken cancellationToken)
    {
        await using var api = await StandIn.StartAsync(cancellationToken);
        var present = programs.Where(program => program.Missing is null).ToDictionary(program => program, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (program, rates) in present)
            {
                using var running = RunningProgram.Start(program, api.Endpoint);
                var line = await running.Output.ReadLineAsync(cancellationToken)
                    ?? throw new InvalidOperationException($"{program.Name} ended without a figure");
                rates.Add(double.Parse(line, CultureInfo.InvariantCulture));
            }
        }

        return present.ToDictionary(program => program.Key, program => new Samples(program.Value));
    }
}
