namespace TencentSsl.StandIns.ScriptedPlugin;

/// <summary>Writes down how the plugin was started and what ended it, in the form of the recordings.</summary>
internal sealed class LaunchLog(string path)
{
    public const string Variable = "SCRIPTED_PLUGIN_LAUNCH_LOG";

    private static readonly string[] Reported = ["PULUMI_PROJECT", "PULUMI_CONFIG", "PULUMI_LOG_OTLP_ENDPOINT"];

    public void Started(IEnumerable<string> arguments)
    {
        var commandLine = new[] { Environment.ProcessPath ?? "" }.Concat(arguments).Select(argument => $"\"{argument}\"");
        Write($"argv=[{string.Join(' ', commandLine)}]");
        Write($"cwd={Directory.GetCurrentDirectory()}");
        foreach (var name in Reported.Where(name => Environment.GetEnvironmentVariable(name) is not null))
        {
            Write($"env {name}={Environment.GetEnvironmentVariable(name)}");
        }
    }

    /// <summary>For who waits until a call is in flight.</summary>
    public void Stalled() => Write("stalled");

    public void Interrupted() => Write("signal interrupt");

    private void Write(string line)
    {
        if (path.Length > 0)
        {
            File.AppendAllText(path, line + "\n");
        }
    }
}
