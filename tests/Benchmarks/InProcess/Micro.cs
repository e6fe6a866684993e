using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace TencentSsl.Benchmarks.InProcess;

/// <summary>Runs the benchmarks of a class with BenchmarkDotNet, in this process.</summary>
internal static class Micro
{
    public static IReadOnlyList<MicroResult> Run<T>(Workbench bench)
    {
        var log = new AccumulationLogger();
        var job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(bench.Quick ? 4 : 8)
            .WithIterationCount(bench.Quick ? 6 : 20)
            .WithIterationTime(TimeInterval.FromMilliseconds(bench.Quick ? 50 : 100));
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(log)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(bench.Artifacts, "benchmarkdotnet"));
        var summary = BenchmarkRunner.Run<T>(config);
        return summary.HasCriticalValidationErrors || summary.Reports.IsEmpty || summary.Reports.Any(report => !report.Success)
            ? throw new InvalidOperationException($"{typeof(T).Name} did not run:\n{log.GetLog()}")
            : [.. summary.Reports.Select(Read)];
    }

    private static MicroResult Read(BenchmarkReport report) => new(
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
        report.ResultStatistics!.Median,
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
}
