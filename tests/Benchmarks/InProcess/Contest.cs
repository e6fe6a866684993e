using System.Diagnostics;
using TencentSsl.Benchmarks.Reporting;

namespace TencentSsl.Benchmarks.InProcess;

/// <summary>
/// Times an operation beside a reference, in turn and in batches of about a millisecond: what disturbs the machine for
/// longer than that disturbs both, and leaves their ratio alone.
/// </summary>
/// <param name="Reference">Nanoseconds of the reference.</param>
/// <param name="Operation">Nanoseconds of the operation.</param>
/// <param name="Ratio">The operation's time as a multiple of the reference's, batch by batch.</param>
/// <param name="AllocatedBytes">The bytes that the operation allocates.</param>
internal sealed record Contest(Samples Reference, Samples Operation, Samples Ratio, long AllocatedBytes)
{
    private const double BatchMilliseconds = 1;

    /// <summary>Long enough for the compiler to have done its last pass, which it does in the background.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    public static Contest Run(Workbench bench, Action reference, Action operation)
    {
        Fill(WarmUp, reference, operation, 1, 1);
        var (references, operations) = (BatchSize(reference), BatchSize(operation));
        var rounds = Fill(TimeSpan.FromSeconds(bench.Quick ? 1 : 4), reference, operation, references, operations);
        return new Contest(
            new Samples(rounds.Select(round => round.Reference)),
            new Samples(rounds.Select(round => round.Operation)),
            new Samples(rounds.Select(round => round.Operation / round.Reference)),
            Allocated(operation));
    }

    private static List<(double Reference, double Operation)> Fill(TimeSpan budget, Action reference, Action operation, int references, int operations)
    {
        var rounds = new List<(double Reference, double Operation)>();
        var start = Stopwatch.GetTimestamp();
        do
        {
            rounds.Add((Nanoseconds(reference, references), Nanoseconds(operation, operations)));
        }
        while (Stopwatch.GetElapsedTime(start) < budget);
        return rounds;
    }

    private static int BatchSize(Action operation)
    {
        const double Batch = BatchMilliseconds * 1e6;
        return Nanoseconds(operation, 1) >= Batch ? 1 : Math.Max(1, (int)(Batch / Enumerable.Range(0, 20).Min(_ => Nanoseconds(operation, 10))));
    }

    private static double Nanoseconds(Action operation, int times)
    {
        var start = Stopwatch.GetTimestamp();
        for (var time = 0; time < times; time++)
        {
            operation();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / times;
    }

    private static long Allocated(Action operation)
    {
        const int Times = 10;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < Times; time++)
        {
            operation();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
