namespace TencentSsl.Benchmarks.Startup;

/// <summary>One start of one program. Times are milliseconds since just before it was started; null where it has no such moment.</summary>
internal sealed record StartSample(double? PortLine, double? Configure, double? Answer, double? End, double? PeakMegabytes);
