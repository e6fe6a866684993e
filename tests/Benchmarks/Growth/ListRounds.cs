using TencentSsl.Benchmarks.InProcess;

namespace TencentSsl.Benchmarks.Growth;

/// <summary>Reads a list of one size again and again, in this process.</summary>
internal sealed class ListRounds(int certificates, RecordedProvider provider) : IDisposable
{
    /// <summary>Short lists are read several times in a round, or the clock of the processor time would be too coarse for them.</summary>
    private readonly int _times = Math.Max(1, 2000 / certificates);

    public int Certificates => certificates;

    public List<double> Milliseconds { get; } = [];

    public List<double> AllocatedBytes { get; } = [];

    public static async Task<ListRounds> PrepareAsync(int certificates, CancellationToken cancellationToken) =>
        new(certificates, await RecordedProvider.ListAsync(certificates, cancellationToken));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var used = Environment.CpuUsage.TotalTime;
        for (var time = 0; time < _times; time++)
        {
            await provider.InvokeAsync(cancellationToken);
        }

        Milliseconds.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds / _times);
        AllocatedBytes.Add((GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)_times);
    }

    public void Dispose() => provider.Dispose();
}
