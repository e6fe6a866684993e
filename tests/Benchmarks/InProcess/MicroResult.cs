namespace TencentSsl.Benchmarks.InProcess;

/// <summary>What BenchmarkDotNet found.</summary>
/// <param name="Method">The benchmark's method.</param>
/// <param name="MedianNanoseconds">The median of an operation.</param>
/// <param name="AllocatedBytes">The bytes allocated by an operation, on all threads.</param>
internal sealed record MicroResult(string Method, double MedianNanoseconds, long AllocatedBytes);
