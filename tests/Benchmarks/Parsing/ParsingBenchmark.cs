using TencentSsl.Benchmarks.InProcess;
using TencentSsl.Benchmarks.Reporting;

namespace TencentSsl.Benchmarks.Parsing;

/// <summary>What parsing and mapping cost beside reading.</summary>
internal sealed class ParsingBenchmark : IBenchmark
{
    public string Verb => "parsing";

    public async Task<Section> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var results = Micro.Run<ParsingBenchmarks>(bench);
        var table = new Table("answer", "bytes", "Utf8JsonReader alone, MB/s", "to the Struct, MB/s", "times the reading", "bytes allocated for a byte of JSON");
        foreach (var input in new[] { ParsingBenchmarks.Certificate, ParsingBenchmarks.List })
        {
            var bytes = (await ParsingBenchmarks.RecordAsync(input, cancellationToken)).Length;
            var read = results.Single(result => result.Input == input && result.Method == nameof(ParsingBenchmarks.Read));
            var mapped = results.Single(result => result.Input == input && result.Method == nameof(ParsingBenchmarks.Map));
            table.Add(
                input,
                Figure.Whole(bytes),
                Rate(bytes, read),
                Rate(bytes, mapped),
                Figure.Of(mapped.MedianNanoseconds / read.MedianNanoseconds, 1),
                Figure.Of(mapped.AllocatedBytes / (double)bytes, 1));
        }

        return new Section(
            "Parsing and mapping",
            "BenchmarkDotNet, in process; medians. From the bytes of the API's answer to the Struct that the invoke returns, with everything that is worked out on the way; beside it Utf8JsonReader, which reads the tokens of the same bytes and keeps nothing.")
        {
            Tables = [table],
        };
    }

    private static string Rate(int bytes, MicroResult result) => Figure.Of(bytes / result.MedianNanoseconds * 1e9 / (1 << 20), 1);
}
