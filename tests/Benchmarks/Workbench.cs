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
        NativePlugin = Program("our plugin, native", $"artifacts/bench/plugin/{Plugin}", EndPoint.Invoke);
        JitPlugin = Program("our plugin, JIT", $"bin/{Plugin}", EndPoint.Invoke);
        BareServer = Program("untuned bare server, native", "artifacts/bench/bare-server/TencentSsl.Benchmarks.BareServer", EndPoint.Invoke);
        Floor = Program("listening socket alone, native", "artifacts/bench/floor/TencentSsl.Benchmarks.Floor", EndPoint.PortLine);
        var script = "tests/Benchmarks/Node/yardstick.mjs";
        Yardstick = NodeScript.Command("official Node.js SDK, one read", root, script, EndPoint.End, StandIn.CertificateId);
        SlimYardstick = NodeScript.Command("the same, its SSL part alone", root, script, EndPoint.End, StandIn.CertificateId, "--ssl-alone");
        NodeProvider = NodeScript.Command("provider on @pulumi/pulumi, Node.js", root, "tests/Benchmarks/Node/dynamic-provider.mjs", EndPoint.Invoke, StandIn.NoEngine);
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

    public static Workbench At(string root, bool quick) =>
        File.Exists(Path.Combine(root, "PulumiTencentSsl.sln"))
            ? new Workbench(root, quick)
            : throw new InvalidOperationException($"{root} is not the root of this repository");

    public ProgramUnderTest NodeReads(int count, int atOnce) =>
        NodeScript.Command("official Node.js SDK", _root, "tests/Benchmarks/Node/reads.mjs", EndPoint.End, Invariant(count), Invariant(atOnce));

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private ProgramUnderTest Program(string name, string file, EndPoint endPoint)
    {
        var path = Path.Combine(_root, OperatingSystem.IsWindows() ? file + ".exe" : file);
        return new ProgramUnderTest(name, path, [StandIn.NoEngine], endPoint)
        {
            Missing = File.Exists(path) ? null : $"{file} is missing",
        };
    }
}
