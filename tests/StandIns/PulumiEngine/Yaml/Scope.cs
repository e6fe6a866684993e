using Google.Protobuf.WellKnownTypes;
using TencentSsl.StandIns.PulumiEngine.Deployments;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>The names of a program. What they stand for is evaluated once, when it is first asked for.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Task<Value>>> _pending = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private readonly ConfigurationScope _configuration;

    public Scope(Deployment deployment, Template template)
    {
        _configuration = new ConfigurationScope(deployment.Configuration, deployment.Project.Name, template);
        var settings = new Struct();
        settings.Fields["project"] = Value.ForString(deployment.Project.Name);
        settings.Fields["stack"] = Value.ForString(deployment.Stack);
        settings.Fields["organization"] = Value.ForString(Deployment.Organization);
        settings.Fields["cwd"] = Value.ForString(deployment.Project.Directory);
        settings.Fields["rootDirectory"] = Value.ForString(deployment.Project.Directory);
        _values["pulumi"] = Value.ForStruct(settings);
    }

    public void Define(string name, Func<Task<Value>> evaluate) => _pending[name] = evaluate;

    /// <returns>Nothing when nobody defined the name.</returns>
    /// <exception cref="FailedNameException">The name was defined, and could not be evaluated; that has been reported.</exception>
    public async Task<Value?> FindAsync(string name)
    {
        if (_failed.Contains(name))
        {
            throw new FailedNameException(name);
        }

        if (_values.TryGetValue(name, out var value))
        {
            return value;
        }

        if (!_pending.Remove(name, out var evaluate))
        {
            return _configuration.Find(name);
        }

        try
        {
            return _values[name] = await evaluate();
        }
        catch (Exception error) when (error is EvaluationException or FailedNameException)
        {
            _failed.Add(name);
            throw new FailedNameException(name);
        }
    }
}
