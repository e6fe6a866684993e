using TencentSsl.Benchmarks.Processes;
using TencentSsl.Benchmarks.Reporting;

namespace TencentSsl.Benchmarks.Startup;

/// <summary>Starts of several programs in turn, so that what disturbs the machine disturbs all of them.</summary>
internal sealed class StartRounds
{
    private readonly Dictionary<ProgramUnderTest, List<StartSample>> _samples = [];

    private StartRounds()
    {
    }

    public static async Task<StartRounds> RunAsync(IReadOnlyList<ProgramUnderTest> programs, int rounds, CancellationToken cancellationToken)
    {
        await using var api = await StandIn.StartAsync(cancellationToken);
        ProgramUnderTest[] present = [.. programs.Where(program => program.Missing is null)];

        // Starting blocks, so it has a thread of its own and leaves those of the pool to the stand-in.
        return await Task.Factory.StartNew(
            () => Run(present, rounds, api.Endpoint, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    /// <summary>The values of one figure; null when the program was not run or has no such figure.</summary>
    public Samples? Of(ProgramUnderTest program, Func<StartSample, double?> figure) =>
        _samples.TryGetValue(program, out var samples) && samples.Select(figure).OfType<double>().ToArray() is { Length: > 0 } values
            ? new Samples(values)
            : null;

    private static StartRounds Run(ProgramUnderTest[] programs, int rounds, Uri api, CancellationToken cancellationToken)
    {
        var result = new StartRounds();
        foreach (var program in programs)
        {
            // The first start reads the file from the disk.
            StartRun.Once(program, api);
            result._samples.Add(program, []);
        }

        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < programs.Length; turn++)
            {
                // Turned by one each round, so that no program always follows the same neighbour.
                cancellationToken.ThrowIfCancellationRequested();
                var program = programs[(turn + round) % programs.Length];
                result._samples[program].Add(StartRun.Once(program, api));
            }
        }

        return result;
    }
}
