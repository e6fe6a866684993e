namespace TencentSsl.StandIns.PulumiSdk.Tests.Engine;

/// <summary>The environment that the language host gives to a program, for as long as this lives.</summary>
internal sealed class ProgramEnvironment : IDisposable
{
    private readonly Dictionary<string, string?> _previous = [];
    private readonly int _previousExitCode = Environment.ExitCode;

    public ProgramEnvironment(string engineAddress)
    {
        Set("PULUMI_MONITOR", engineAddress);
        Set("PULUMI_ENGINE", engineAddress);
        Set("PULUMI_PROJECT", "project");
        Set("PULUMI_STACK", "dev");
        Set("PULUMI_DRY_RUN", "true");
        Set("PULUMI_QUERY_MODE", "false");
        Set("PULUMI_PARALLEL", "4");
    }

    public void Set(string name, string? value)
    {
        _previous.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose()
    {
        foreach (var (name, value) in _previous)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        Environment.ExitCode = _previousExitCode;
    }
}
