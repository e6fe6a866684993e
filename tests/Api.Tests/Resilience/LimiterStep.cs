namespace TencentSsl.Api.Tests.Resilience;

/// <summary>A step of a run: after a gap, in milliseconds, something happens; a request then takes its latency.</summary>
public sealed record LimiterStep(int Gap, LimiterStepKind Kind, int Latency);
