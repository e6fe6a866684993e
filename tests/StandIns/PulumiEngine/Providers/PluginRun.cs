namespace TencentSsl.StandIns.PulumiEngine;

/// <summary>What became of a plugin's process.</summary>
/// <param name="Path">The executable.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Killed">Whether it had to be killed because the interrupt did not end it.</param>
/// <param name="Output">What it wrote after the line with its port, to standard output and error.</param>
public sealed record PluginRun(string Path, int ExitCode, bool Killed, string Output);
