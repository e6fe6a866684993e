using System.Globalization;
using TencentSsl.Benchmarks.Processes;

namespace TencentSsl.Benchmarks;

/// <summary>What benchmarks work with: how much to measure, and where the programs are.</summary>
internal sealed class Workbench
{
    private const string Plugin = "pulumi-resource-tencentssl";

    private readonly string _root;

    private Workbench(string root, bool quick)
    {
        _root = root;
        Quick = quick;
        NativePlugin = Program("our plugin, native", $"artifacts/bench/plugin/{Plugin}") with { IsOneFile = true };
        JitPlugin = Program("our plugin, JIT", $"bin/{Plugin}");
        BareServer = Program("untuned bare server, native", "artifacts/bench/bare-server/TencentSsl.Benchmarks.BareServer") with { IsOneFile = true };
        Floor = Program("listening socket alone, native", "artifacts/bench/floor/TencentSsl.Benchmarks.Floor") with { IsOneFile = true, Until = Until.PortLine };
        Yardstick = NodeScript.Command(root, "official Node.js SDK, one read", "yardstick.mjs", Until.End, StandIn.CertificateId);
        SlimYardstick = NodeScript.Command(root, "the same, its SSL part alone", "yardstick.mjs", Until.End, StandIn.CertificateId, "--ssl-alone");
        NodeProvider = NodeScript.Command(root, "provider on @pulumi/pulumi, Node.js", "dynamic-provider.mjs", Until.Invoke, StandIn.NoEngine);
    }

    public TimeProvider Time { get; } = TimeProvider.System;

    /// <summary>Gets a value indicating whether a look is enough.</summary>
    public bool Quick { get; }

    public ProgramUnderTest NativePlugin { get; }

    public ProgramUnderTest JitPlugin { get; }

    public ProgramUnderTest BareServer { get; }

    public ProgramUnderTest Floor { get; }

    public ProgramUnderTest Yardstick { get; }

    public ProgramUnderTest SlimYardstick { get; }

    public ProgramUnderTest NodeProvider { get; }

    /// <summary>Gets the plugin as users have it, or the one that is there.</summary>
    public ProgramUnderTest BestPlugin => NativePlugin.Missing is null ? NativePlugin : JitPlugin;

    public string Artifacts => Path.Combine(_root, "artifacts", "bench");

    /// <summary>Makes one for the root of this repository; null where that is another folder.</summary>
    public static Workbench? At(string root, bool quick) =>
        File.Exists(Path.Combine(root, "PulumiTencentSsl.sln")) ? new Workbench(root, quick) : null;

    public ProgramUnderTest NodeReads(int count, int atOnce) =>
        NodeScript.Command(_root, "official Node.js SDK", "reads.mjs", Until.End, Invariant(count), Invariant(atOnce));

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private ProgramUnderTest Program(string name, string file)
    {
        var path = Path.Combine(_root, OperatingSystem.IsWindows() ? file + ".exe" : file);
        return new ProgramUnderTest(name, path, [StandIn.NoEngine], Until.Invoke)
        {
            Missing = File.Exists(path) ? null : $"{file} is missing",
        };
    }
}
