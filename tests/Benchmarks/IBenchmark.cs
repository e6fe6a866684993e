using TencentSsl.Benchmarks.Reporting;

namespace TencentSsl.Benchmarks;

/// <summary>One of the things that are measured.</summary>
internal interface IBenchmark
{
    /// <summary>Gets the word by which it is asked for.</summary>
    string Verb { get; }

    /// <summary>Measures.</summary>
    Task<Section> RunAsync(Workbench bench, CancellationToken cancellationToken);
}
