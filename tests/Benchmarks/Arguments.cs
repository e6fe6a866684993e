namespace TencentSsl.Benchmarks;

/// <summary>The arguments of this program.</summary>
internal sealed record Arguments(IReadOnlyList<IBenchmark> Benchmarks, bool Quick, string? Output)
{
    public const string All = "all";

    /// <summary>Reads the arguments; null where they are wrong.</summary>
    public static Arguments? Parse(IReadOnlyList<string> arguments, IReadOnlyList<IBenchmark> known)
    {
        if (arguments is not [var verb, ..])
        {
            return null;
        }

        IBenchmark[] chosen = [.. known.Where(benchmark => verb == All || verb == benchmark.Verb)];
        var (quick, output) = (false, (string?)null);
        for (var index = 1; index < arguments.Count; index++)
        {
            switch (arguments[index])
            {
                case "--quick":
                    quick = true;
                    break;
                case "--output" when index + 1 < arguments.Count:
                    output = arguments[++index];
                    break;
                default:
                    return null;
            }
        }

        return chosen.Length == 0 ? null : new Arguments(chosen, quick, output);
    }

    public static string Usage(IEnumerable<IBenchmark> known) =>
        $"usage, in the root of the repository: TencentSsl.Benchmarks {string.Join('|', known.Select(benchmark => benchmark.Verb))}|{All} [--quick] [--output FILE]";
}
