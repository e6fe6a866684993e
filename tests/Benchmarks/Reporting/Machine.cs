using System.Globalization;
using System.Runtime.InteropServices;
using TencentSsl.Api;
using TencentSsl.Benchmarks.Processes;

namespace TencentSsl.Benchmarks.Reporting;

/// <summary>Where and with what figures were measured.</summary>
internal static class Machine
{
    public static async Task<Table> DescribeAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var table = new Table("machine and versions", "");
        table.Add("date", bench.Time.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        table.Add("processor", $"{FirstValue("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores");
        table.Add("memory", $"{Figure.Of(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30), 1)} GB");
        table.Add("system", RuntimeInformation.OSDescription);
        table.Add("load before the run", LoadAverage() ?? Figure.None);
        table.Add(".NET", RuntimeInformation.FrameworkDescription);
        table.Add("Node.js", await NodeScript.VersionAsync(cancellationToken) ?? "none");
        table.Add("pulumi-resource-tencentssl", BuildVersion.Text);
        table.Add("run", bench.Quick ? "quick: few rounds, small sizes" : "full");
        return table;
    }

    private static string? FirstValue(string file, string name) =>
        File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;

    private static string? LoadAverage() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : null;
}
