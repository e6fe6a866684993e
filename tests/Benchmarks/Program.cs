using System.Globalization;
using System.Text;
using TencentSsl.Benchmarks;
using TencentSsl.Benchmarks.Beside;
using TencentSsl.Benchmarks.FanOut;
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
    new GrowthBenchmark(),
    new BesideBenchmark(),
];
if (Arguments.Parse(args, known) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage(known));
    return 2;
}

var bench = Workbench.At(Environment.CurrentDirectory, arguments.Quick);
var report = new StringBuilder("# Benchmarks\n\nWritten by `make bench`. Nothing here is decided by an absolute time: each figure stands beside something measured in the same run.\n\n");
report.Append((await Machine.DescribeAsync(bench, CancellationToken.None)).ToMarkdown());
foreach (var benchmark in arguments.Benchmarks)
{
    Console.Error.WriteLine($"{benchmark.Verb} …");
    var section = await benchmark.RunAsync(bench, CancellationToken.None);
    report.Append('\n').Append(section.ToMarkdown());
}

Console.Write(report);
if (arguments.Output is { } file)
{
    await File.WriteAllTextAsync(file, report.ToString());
}

return 0;
