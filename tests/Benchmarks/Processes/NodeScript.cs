using System.ComponentModel;
using System.Diagnostics;

namespace TencentSsl.Benchmarks.Processes;

/// <summary>The programs of the folder Node, which need Node.js and the packages of the conformance tests.</summary>
internal static class NodeScript
{
    private const string Node = "node";
    private const string Folder = "tests/Benchmarks/Node";
    private const string Packages = "tests/Conformance/node_modules";

    public static ProgramUnderTest Command(string root, string name, string script, Until until, params string[] arguments) =>
        new(name, Node, [Path.Combine(root, Folder, script), .. arguments], until) { Missing = Missing(root) };

    /// <summary>Gets the version; null without Node.js.</summary>
    public static async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Node, "--version") { RedirectStandardOutput = true })!;
            var version = await process.StandardOutput.ReadLineAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return version;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string? Missing(string root)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        var file = OperatingSystem.IsWindows() ? Node + ".exe" : Node;
        return !folders.Any(folder => File.Exists(Path.Combine(folder, file))) ? "there is no Node.js"
            : !Directory.Exists(Path.Combine(root, Packages)) ? $"{Packages} is missing; make conformance installs it"
            : null;
    }
}
