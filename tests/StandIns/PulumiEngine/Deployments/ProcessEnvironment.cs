using System.Collections;
using System.Runtime.InteropServices;

namespace TencentSsl.StandIns.PulumiEngine.Deployments;

/// <summary>The variables that programs and plugins inherit: this process's own, with the changes of the caller.</summary>
internal sealed class ProcessEnvironment
{
    private readonly Dictionary<string, string> _variables;

    public ProcessEnvironment(IReadOnlyDictionary<string, string?> changes)
    {
        _variables = new Dictionary<string, string>(
            RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            _variables[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        foreach (var (name, value) in changes)
        {
            if (value is null)
            {
                _variables.Remove(name);
            }
            else
            {
                _variables[name] = value;
            }
        }
    }

    public IReadOnlyDictionary<string, string> Variables => _variables;

    public string Get(string name) => _variables.GetValueOrDefault(name, "");

    /// <summary>The folders in which executables are looked for.</summary>
    public IEnumerable<string> Path => Get("PATH").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    public string? FindOnPath(string fileName) =>
        Path.Select(folder => System.IO.Path.Combine(folder, fileName)).FirstOrDefault(File.Exists);
}
