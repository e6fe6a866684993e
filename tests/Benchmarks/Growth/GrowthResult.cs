using TencentSsl.Benchmarks.Reporting;

namespace TencentSsl.Benchmarks.Growth;

/// <summary>What a list of one size costs.</summary>
/// <param name="Certificates">The size.</param>
/// <param name="Milliseconds">The processor time in process.</param>
/// <param name="AllocatedBytes">What is allocated on the way.</param>
/// <param name="PeakMegabytes">The peak memory of a plugin's process that reads it once; null where it was not measured.</param>
internal sealed record GrowthResult(int Certificates, Samples Milliseconds, Samples AllocatedBytes, double? PeakMegabytes)
{
    public double MicrosecondsEach => Milliseconds.Median * 1000 / Certificates;

    public double BytesEach => AllocatedBytes.Median / Certificates;

    /// <summary>Gets the memory for each certificate beyond that of a smaller list.</summary>
    public double? PeakKilobytesEachBeyond(GrowthResult smaller) =>
        (PeakMegabytes - smaller.PeakMegabytes) * 1024 / (Certificates - smaller.Certificates);
}
