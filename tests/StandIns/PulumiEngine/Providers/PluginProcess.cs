using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Processes;
using TencentSsl.StandIns.PulumiEngine.Values;

namespace TencentSsl.StandIns.PulumiEngine.Providers;

/// <summary>A plugin's process, from its start to the line with its port to its end.</summary>
internal sealed class PluginProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Deployment _deployment;
    private readonly ChildProcess _process;
    private readonly StringBuilder _output = new();
    private readonly Task _errors;

    private Task _rest = Task.CompletedTask;

    private PluginProcess(string path, Deployment deployment, ChildProcess process)
    {
        Path = path;
        _deployment = deployment;
        _process = process;
        _errors = LineReader.ReadAsync(process.Error, Keep);
    }

    public string Path { get; }

    public int Port { get; private set; }

    public static async Task<PluginProcess> StartAsync(string path, string package, Deployment deployment, CancellationToken cancellationToken)
    {
        var configuration = new JsonObject(deployment.Configuration.OfPackage(package)
            .Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value.Text))));
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PULUMI_PROJECT"] = deployment.Project.Name,
            ["PULUMI_CONFIG"] = WireJson.GoText(configuration),
            ["PULUMI_LOG_OTLP_ENDPOINT"] = deployment.LogAddress,
        };
        foreach (var (name, value) in deployment.Project.RuntimeOptions)
        {
            environment[$"PULUMI_RUNTIME_{name.ToUpperInvariant()}"] = value?.ToString() ?? "";
        }

        var launch = new ProcessLaunch(path, [deployment.Address], deployment.Project.Directory)
        {
            Environment = environment,
            KeepsInputOpen = true,
        };
        var plugin = new PluginProcess(path, deployment, ChildProcess.Start(launch, deployment.Environment));
        try
        {
            plugin.Port = await plugin.ReadPortAsync(cancellationToken);
            plugin._rest = LineReader.ReadAsync(plugin._process.Output, plugin.Keep);
            return plugin;
        }
        catch
        {
            await plugin.StopAsync();
            plugin.Dispose();
            throw;
        }
    }

    /// <summary>Interrupts the process, waits, and kills it if need be.</summary>
    public async Task<PluginRun> StopAsync()
    {
        var killed = await _process.StopAsync(Patience, _deployment.TimeProvider);
        await Task.WhenAll(_errors, _rest);
        return new PluginRun(Path, _process.ExitCode, killed, Output());
    }

    public void Dispose() => _process.Dispose();

    private async Task<int> ReadPortAsync(CancellationToken cancellationToken)
    {
        var line = await _process.Output.ReadLineAsync(cancellationToken);
        if (line is null)
        {
            await _process.WaitForExitAsync(cancellationToken);
            var reason = _process.ExitCode == 0
                ? "EOF"
                : string.Create(CultureInfo.InvariantCulture, $"exit status {_process.ExitCode}");
            throw new PluginException($"could not read plugin [{Path}]: {reason}");
        }

        return int.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= ushort.MaxValue
            ? port
            : throw new PluginException($"plugin [{Path}] wrote an invalid port to stdout: could not parse port: {GoText.Quote(line)}");
    }

    private void Keep(string line)
    {
        lock (_output)
        {
            _output.Append(line).Append('\n');
        }
    }

    private string Output()
    {
        lock (_output)
        {
            return _output.ToString();
        }
    }
}
