using TencentSsl.Benchmarks.InProcess;

namespace TencentSsl.Benchmarks.Growth;

/// <summary>Reads a list of one size again and again, in this process.</summary>
internal sealed class ListRounds(int certificates, RecordedProvider provider) : IDisposable
{
    private const int CertificatesInRound = 20_000;

    /// <summary>As many as have the same number of certificates, whatever the size: so each size pays for its own collections.</summary>
    private readonly int _times = CertificatesInRound / certificates;

    public int Certificates => certificates;

    public List<double> Milliseconds { get; } = [];

    public List<double> AllocatedBytes { get; } = [];

    public static async Task<ListRounds> PrepareAsync(int certificates, CancellationToken cancellationToken) =>
        new(certificates, await RecordedProvider.ListAsync(certificates, cancellationToken));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // What the size before has left is not this one's to clear away.
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
