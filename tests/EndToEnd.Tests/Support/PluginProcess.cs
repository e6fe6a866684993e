using System.Diagnostics;
using System.Globalization;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace TencentSsl.EndToEnd.Tests.Support;

/// <summary>The real plugin, started and spoken to as the engine does.</summary>
internal sealed class PluginProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _stderr;
    private readonly Task<string> _restOfStdout;
    private readonly GrpcChannel _channel;

    private PluginProcess(Process process, StringBuilder stderr, int port)
    {
        _process = process;
        _stderr = stderr;
        Port = port;
        _restOfStdout = process.StandardOutput.ReadToEndAsync();
        _channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
        Provider = new ResourceProvider.ResourceProviderClient(_channel);
    }

    public int Port { get; }

    public int Id => _process.Id;

    public ResourceProvider.ResourceProviderClient Provider { get; }

    /// <summary>Gets what was written to stderr so far.</summary>
    public string Stderr
    {
        get
        {
            lock (_stderr)
            {
                return _stderr.ToString();
            }
        }
    }

    public static Task<PluginProcess> StartAsync(
        IReadOnlyDictionary<string, string?> environment,
        CancellationToken cancellationToken,
        params string[] arguments) =>
        StartAsync(new ProcessStartInfo(Repository.Plugin, arguments), environment, cancellationToken);

    /// <summary>Starts it as a shell starts a job in the background: SIGINT is ignored.</summary>
    public static Task<PluginProcess> StartInBackgroundAsync(IReadOnlyDictionary<string, string?> environment, CancellationToken cancellationToken) =>
        StartAsync(new ProcessStartInfo("sh", ["-c", "trap '' INT; exec \"$0\" 127.0.0.1:1", Repository.Plugin]), environment, cancellationToken);

    /// <summary>Does what the engine does before the first call of a function.</summary>
    public async Task ConfigureAsync(CancellationToken cancellationToken, Struct? configuration = null)
    {
        await Provider.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = "" }, cancellationToken: cancellationToken);
        var check = await Provider.CheckConfigAsync(
            new CheckRequest { News = configuration ?? new Struct(), Type = "pulumi:providers:tencentssl", Name = "default" },
            cancellationToken: cancellationToken);
        Assert.Empty(check.Failures);
        await Provider.ConfigureAsync(new ConfigureRequest { Args = check.Inputs, AcceptSecrets = true }, cancellationToken: cancellationToken);
    }

    public Task<InvokeResponse> GetCertificateAsync(string id, CancellationToken cancellationToken, Metadata? headers = null) =>
        Provider.InvokeAsync(
            new InvokeRequest
            {
                Tok = "tencentssl:index:getCertificate",
                Args = new Struct { Fields = { ["certificateId"] = Value.ForString(id) } },
                Preview = true,
            },
            headers,
            cancellationToken: cancellationToken).ResponseAsync;

    /// <summary>Closes the connection, as the system does for an engine that was killed.</summary>
    public void Disconnect() => _channel.Dispose();

    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end, and gives the exit code and what followed the port line on stdout.</summary>
    public async Task<(int ExitCode, string RestOfStdout)> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return (_process.ExitCode, await _restOfStdout);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static async Task<PluginProcess> StartAsync(
        ProcessStartInfo start,
        IReadOnlyDictionary<string, string?> environment,
        CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.WorkingDirectory = Path.GetTempPath();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var stderr = new StringBuilder();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (stderr)
            {
                stderr.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync(cancellationToken);
        return new PluginProcess(process, stderr, int.Parse(line!, NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
