using TencentSsl.Benchmarks.InProcess;
using TencentSsl.Benchmarks.Reporting;

namespace TencentSsl.Benchmarks.Signing;

/// <summary>What signing costs beside the hashes in it.</summary>
internal sealed class SigningBenchmark : IBenchmark
{
    private const double TimesTheBareOperations = 1.5;

    public string Verb => "signing";

    public Task<Section> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var results = Micro.Run<SigningBenchmarks>(bench);
        var bare = results.Single(result => result.Method == nameof(SigningBenchmarks.Bare));
        var signed = results.Single(result => result.Method == nameof(SigningBenchmarks.Sign));

        var table = new Table("operation", "ns", "times the bare operations", "bytes allocated");
        table.Add("two SHA-256 and one HMAC-SHA256 of the same sizes", Figure.Whole(bare.MedianNanoseconds), Figure.Ratio(1), Figure.Whole(bare.AllocatedBytes));
        table.Add("a signed request", Figure.Whole(signed.MedianNanoseconds), Figure.Ratio(signed.MedianNanoseconds / bare.MedianNanoseconds), Figure.Whole(signed.AllocatedBytes));
        return Task.FromResult(new Section(
            "Signing",
            "BenchmarkDotNet, in process; medians. A request of DescribeCertificate, from its parts to the text of the Authorization header. The signing key is derived once for a key and day, and is at hand in both.")
        {
            Tables = [table],
            Requirements =
            [
                Requirement.AtMost("a signature, as a multiple of the bare operations", TimesTheBareOperations, signed.MedianNanoseconds / bare.MedianNanoseconds, Figure.Ratio),
            ],
        });
    }
}
