using System.Globalization;
using System.Text;
using TencentSsl.Benchmarks;
using TencentSsl.Benchmarks.Comparison;
using TencentSsl.Benchmarks.FanOut;
using TencentSsl.Benchmarks.Fleet;
using TencentSsl.Benchmarks.Growth;
using TencentSsl.Benchmarks.Overhead;
using TencentSsl.Benchmarks.Parsing;
using TencentSsl.Benchmarks.Reporting;
using TencentSsl.Benchmarks.Signing;
using TencentSsl.Benchmarks.Startup;

if (args is [ReadsCommand.Verb, var count, var atOnce])
{
    await ReadsCommand.RunAsync(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(atOnce, CultureInfo.InvariantCulture), CancellationToken.None);
    return 0;
}

IBenchmark[] known =
[
    new StartupBenchmark(),
    new OverheadBenchmark(),
    new SigningBenchmark(),
    new ParsingBenchmark(),
    new FanOutBenchmark(),
    new FleetBenchmark(),
    new GrowthBenchmark(),
    new ComparisonBenchmark(),
];
if (Arguments.Parse(args, known) is not { } arguments || Workbench.At(Environment.CurrentDirectory, arguments.Quick) is not { } bench)
{
    Console.Error.WriteLine(Arguments.Usage(known));
    return 2;
}

var report = new StringBuilder();
Tell("# Benchmarks\n\nWritten by `make bench`. No absolute time decides anything: each figure stands beside something measured in the same run.\n");
Tell((await Machine.DescribeAsync(bench, CancellationToken.None)).ToMarkdown());
var failed = 0;
foreach (var benchmark in arguments.Benchmarks)
{
    try
    {
        Tell((await benchmark.RunAsync(bench, CancellationToken.None)).ToMarkdown());
    }
#pragma warning disable CA1031 // The others are worth running all the same.
    catch (Exception exception)
#pragma warning restore CA1031
    {
        Console.Error.WriteLine(exception);
        Tell($"## {benchmark.Verb}\n\nDid not run: {exception.Message}\n");
        failed++;
    }
}

if (arguments.Output is { } file)
{
    await File.WriteAllTextAsync(file, report.ToString().TrimEnd() + "\n");
}

return failed == 0 ? 0 : 1;

void Tell(string text)
{
    Console.WriteLine(text);
    report.Append(text).Append('\n');
}
