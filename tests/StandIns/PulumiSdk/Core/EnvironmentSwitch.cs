namespace Pulumi;

internal static class EnvironmentSwitch
{
    public static bool IsOn(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        return value == "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
    }
}
