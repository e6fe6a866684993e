namespace TencentSsl.Benchmarks.InProcess;

/// <summary>What BenchmarkDotNet found for one benchmark.</summary>
/// <param name="Method">The benchmark's method.</param>
/// <param name="Input">The value of its parameter; empty without one.</param>
/// <param name="MedianNanoseconds">The median of an operation.</param>
/// <param name="LowerQuartileNanoseconds">The lower quartile.</param>
/// <param name="AllocatedBytes">The bytes allocated by an operation.</param>
internal sealed record MicroResult(string Method, string Input, double MedianNanoseconds, double LowerQuartileNanoseconds, long AllocatedBytes);
