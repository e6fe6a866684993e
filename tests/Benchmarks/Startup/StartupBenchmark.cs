using TencentSsl.Benchmarks.Processes;
using TencentSsl.Benchmarks.Reporting;

namespace TencentSsl.Benchmarks.Startup;

/// <summary>From the start of the process to the first answer.</summary>
internal sealed class StartupBenchmark : IBenchmark
{
    private const double ShareOfYardstick = 0.035;
    private const double ShareOfBareServer = 0.6;
    private const double PeakMegabytes = 23;
    private const double BinaryMegabytes = 15;

    public string Verb => "startup";

    public async Task<Section> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        ProgramUnderTest[] programs = [bench.Floor, bench.NativePlugin, bench.BareServer, bench.JitPlugin, bench.Yardstick];
        var rounds = bench.Quick ? 3 : 25;
        var starts = await StartRounds.RunAsync(programs, rounds, cancellationToken);

        var yardstick = starts.Of(bench.Yardstick, sample => sample.End)?.Median;
        var bareServer = starts.Of(bench.BareServer, sample => sample.Answer)?.Median;
        var table = new Table("process", "port line, ms", "Configure, ms", "first answer, ms", "of the yardstick", "of the bare server", "peak memory, MB", "binary, MB");
        foreach (var program in programs)
        {
            AddRow(table, program, starts, yardstick, bareServer);
        }

        var answer = starts.Of(bench.NativePlugin, sample => sample.Answer)?.Median;
        return new Section(
            "Start-up",
            $"Whole processes, {rounds} rounds with one start of each in turn after one that does not count; medians, lower quartiles in brackets. Time runs from just before the process is started. "
            + "The plugin's first answer is the first Invoke after Handshake, GetPluginInfo, CheckConfig and Configure: a signed read of one certificate from the API's stand-in. "
            + "The untuned bare server is the template for gRPC services, which answers the same calls without reading anything. "
            + "The yardstick is one read with the official Tencent Node.js SDK, loaded as its documentation says, to the end of its process. MB is 2^20 bytes.")
        {
            Tables = [table],
            Requirements =
            [
                Requirement.AtMost("native start to the first answered Invoke, as a share of the yardstick", ShareOfYardstick, answer / yardstick, Figure.Ratio),
                Requirement.AtMost("the same, as a share of the untuned bare server", ShareOfBareServer, answer / bareServer, Figure.Ratio),
                Requirement.AtMost("peak memory, MB", PeakMegabytes, starts.Of(bench.NativePlugin, sample => sample.PeakMegabytes)?.Median, megabytes => Figure.Of(megabytes, 1)),
                Requirement.AtMost("binary, MB", BinaryMegabytes, bench.NativePlugin.Megabytes, megabytes => Figure.Of(megabytes, 1)),
            ],
        };
    }

    private static void AddRow(Table table, ProgramUnderTest program, StartRounds starts, double? yardstick, double? bareServer)
    {
        if (program.Missing is { } reason)
        {
            table.AddMissing(program.Name, reason);
            return;
        }

        var last = starts.Of(program, sample => sample.End ?? sample.Answer ?? sample.PortLine);
        table.Add(
            program.Name,
            Write(starts.Of(program, sample => sample.PortLine)),
            Write(starts.Of(program, sample => sample.Configure)),
            Write(starts.Of(program, sample => sample.End ?? sample.Answer)),
            Share(last?.Median, yardstick),
            Share(last?.Median, bareServer),
            starts.Of(program, sample => sample.PeakMegabytes) is { } peak ? Figure.Of(peak.Median, 1) : Figure.None,
            program.Megabytes is { } size ? Figure.Of(size, 1) : Figure.None);
    }

    private static string Write(Samples? samples) => samples is null ? Figure.None : Figure.MedianAndQuartile(samples);

    private static string Share(double? value, double? whole) => value / whole is { } share ? Figure.Ratio(share) : Figure.None;
}
