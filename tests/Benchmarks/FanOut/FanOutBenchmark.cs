using TencentSsl.Benchmarks.Reporting;

namespace TencentSsl.Benchmarks.FanOut;

/// <summary>How many certificates at once do at the service's limit.</summary>
internal sealed class FanOutBenchmark : IBenchmark
{
    private const double TimesTheIdeal = 1.05;
    private const int FirstThatCounts = 100;

    public string Verb => "fanout";

    public async Task<Section> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var plugin = bench.BestPlugin;
        var table = new Table("invokes at once", "requests", "throttled", "time, s", "ideal, s", "over ideal");
        var requirements = new List<Requirement>();
        var most = bench.Quick ? 100 : 1000;
        FanOutCase[] cases =
        [
            .. new[] { 10, 100, 1000 }.Where(count => count <= most).Select(count => FanOutCase.Different(count)),
            FanOutCase.Different(most, 100),
            FanOutCase.Different(most, 400),
            FanOutCase.Repeated(most, 10),
            FanOutCase.List(most),
        ];
        foreach (var fanOut in plugin.Missing is null ? cases : [])
        {
            var result = await fanOut.RunAsync(plugin, cancellationToken);
            table.Add(
                fanOut.Name,
                Figure.Whole(result.Requests),
                Figure.Whole(result.Throttled),
                Figure.Of(result.Elapsed.TotalSeconds, 2),
                Figure.Of(result.Ideal.TotalSeconds, 2),
                Figure.Ratio(result.OverIdeal));
            if (result.Requests >= FirstThatCounts)
            {
                requirements.Add(Requirement.AtMost($"time over ideal, {fanOut.Name}", TimesTheIdeal, result.OverIdeal, Figure.Ratio));
            }
        }

        if (plugin.Missing is { } reason)
        {
            table.AddMissing(plugin.Name, reason);
        }

        return new Section(
            "Fan-out",
            $"{plugin.Name}, with its default rate, and the API's stand-in with the service's limit of ten requests in any second. All invokes go out at once; the ideal is a tenth of a second for each request. "
            + "Fewer requests than fit into the last second end before the ideal, as the limit lets ten out at once.")
        {
            Tables = [table],
            Requirements = requirements,
        };
    }
}
