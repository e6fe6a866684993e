namespace TencentSsl.StandIns.PulumiEngine.Projects;

/// <summary>The configuration of a stack, by full key (<c>namespace:name</c>), sorted as the engine sends it.</summary>
internal sealed class StackConfiguration
{
    private readonly SortedDictionary<string, ConfigurationValue> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ConfigurationValue> Values => _values;

    public IEnumerable<string> SecretKeys => _values.Where(entry => entry.Value.IsSecret).Select(entry => entry.Key);

    public IEnumerable<string> SecretTexts => _values.Values.Where(value => value.IsSecret).Select(value => value.Text);

    public void Set(string key, ConfigurationValue value) => _values[key] = value;

    public bool TryAdd(string key, ConfigurationValue value) => _values.TryAdd(key, value);

    /// <summary>What a package's plugin gets: only its own namespace, and the names without it.</summary>
    public IEnumerable<KeyValuePair<string, ConfigurationValue>> OfPackage(string package) => _values
        .Where(entry => entry.Key.StartsWith($"{package}:", StringComparison.Ordinal))
        .Select(entry => KeyValuePair.Create(entry.Key[(package.Length + 1)..], entry.Value));
}
