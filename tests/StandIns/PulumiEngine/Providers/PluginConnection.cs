using System.Globalization;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Pulumirpc;
using TencentSsl.StandIns.PulumiEngine.Calls;
using TencentSsl.StandIns.PulumiEngine.Deployments;

namespace TencentSsl.StandIns.PulumiEngine.Providers;

/// <summary>A plugin that has answered the handshake: a process of its own, or one to which the engine was told to attach.</summary>
internal sealed class PluginConnection : IDisposable
{
    public const int MaxMessageSize = 400 * 1024 * 1024;

    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CancelTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(10);

    private readonly Deployment _deployment;
    private readonly PluginProcess? _process;
    private readonly GrpcChannel _channel;

    private PluginConnection(Deployment deployment, PluginProcess? process, int port)
    {
        _deployment = deployment;
        _process = process;
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        _channel = GrpcChannel.ForAddress(
            $"http://{address}",
            new GrpcChannelOptions
            {
                HttpHandler = new SocketsHttpHandler { UseProxy = false },
                DisposeHttpClient = true,
                MaxReceiveMessageSize = MaxMessageSize,
                MaxSendMessageSize = MaxMessageSize,
            });
        Client = new ResourceProvider.ResourceProviderClient(
            _channel.Intercept(new PluginCallInterceptor(deployment.Calls, address)));
    }

    public ResourceProvider.ResourceProviderClient Client { get; }

    /// <summary>What the plugin said of itself; none when it knows no handshake.</summary>
    public ProviderHandshakeResponse? Handshake { get; private set; }

    public static async Task<PluginConnection> OpenAsync(
        PluginRequest request, PluginLocator locator, Deployment deployment, CancellationToken cancellationToken)
    {
        PluginConnection connection;
        if (AttachPort(request.Package, deployment.Environment) is { } port)
        {
            connection = new PluginConnection(deployment, process: null, port);
        }
        else
        {
            var process = await PluginProcess.StartAsync(locator.Find(request), request.Package, deployment, cancellationToken);
            connection = new PluginConnection(deployment, process, process.Port);
        }

        try
        {
            await connection.IntroduceAsync(request, cancellationToken);
            return connection;
        }
        catch
        {
            await connection.CloseAsync();
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Tells the plugin to give up what it is doing.</summary>
    /// <returns>Whether the plugin heard it.</returns>
    public async Task<bool> CancelAsync()
    {
        using var timeout = new CancellationTokenSource(CancelTimeout, _deployment.TimeProvider);
        try
        {
            await Client.CancelAsync(new(), cancellationToken: timeout.Token);
            return true;
        }
        catch (RpcException error)
        {
            return error.StatusCode == StatusCode.Unimplemented;
        }
    }

    /// <summary>Cancels, disconnects and stops the process. One that was attached to lives on.</summary>
    public async Task<PluginRun?> CloseAsync()
    {
        var acknowledged = await CancelAsync();
        _channel.Dispose();
        if (_process is null)
        {
            return null;
        }

        var run = await _process.StopAsync();
        if (!acknowledged)
        {
            _deployment.Diagnostics.Error(
                $"Detected that {run.Path} exited prematurely. \n"
                + "       This is *always* a bug in the provider. Please report the issue to the provider author as appropriate.\n"
                + $"       To assist with debugging we have dumped the STDOUT and STDERR streams of the plugin:{run.Output}",
                stream: _deployment.Diagnostics.NextStream());
        }

        return run;
    }

    public void Dispose()
    {
        _channel.Dispose();
        _process?.Dispose();
    }

    /// <summary>Asks for the version once more, as the engine does whenever it hands a plugin to somebody.</summary>
    public async Task CheckVersionAsync(PluginRequest request, CancellationToken cancellationToken)
    {
        var info = await Client.GetPluginInfoAsync(new(), cancellationToken: cancellationToken);
        var actual = SemanticVersion.Parse(info.Version.TrimStart('v'));
        if (request.Version is not null && actual.IsOlderThan(request.Version))
        {
            _deployment.Diagnostics.Warning(
                $"resource plugin {request.Package} is expected to have version >={request.Version}, but has {actual}; "
                + "the wrong version may be on your path, or this may be a bug in the plugin");
        }
    }

    private async Task IntroduceAsync(PluginRequest request, CancellationToken cancellationToken)
    {
        try
        {
            Handshake = await ShakeHandsAsync(cancellationToken);
            if (_process is null)
            {
                await Client.AttachAsync(new PluginAttach { Address = _deployment.Address }, cancellationToken: cancellationToken);
            }

            await CheckVersionAsync(request, cancellationToken);
        }
        catch (RpcException error)
        {
            var path = _process?.Path ?? request.FileName;
            throw new PluginException(
                $"{request.Package} (resource) plugin [{path}] did not come alive: failed to handshake with '{path}': {GoStatus.Text(error)}");
        }
    }

    private async Task<ProviderHandshakeResponse?> ShakeHandsAsync(CancellationToken cancellationToken)
    {
        var request = new ProviderHandshakeRequest
        {
            EngineAddress = _deployment.Address,
            ConfigureWithUrn = true,
            SupportsViews = true,
            SupportsRefreshBeforeUpdate = true,
            InvokeWithPreview = true,
            MapperTarget = _deployment.Address,
            LoaderTarget = _deployment.Address,
            ResolverTarget = _deployment.Address,
            AcceptsByteString = true,
        };
        if (_process is not null)
        {
            request.RootDirectory = Path.GetDirectoryName(_process.Path);
            request.ProgramDirectory = request.RootDirectory;
        }

        var started = _deployment.TimeProvider.GetTimestamp();
        while (true)
        {
            try
            {
                return await Client.HandshakeAsync(request, cancellationToken: cancellationToken);
            }
            catch (RpcException error) when (error.StatusCode == StatusCode.Unimplemented)
            {
                return null;
            }
            catch (RpcException error) when (error.StatusCode == StatusCode.Unavailable
                && _deployment.TimeProvider.GetElapsedTime(started) < AnswerTimeout)
            {
                await Task.Delay(RetryDelay, _deployment.TimeProvider, cancellationToken);
            }
        }
    }

    // PULUMI_DEBUG_PROVIDERS=name:port,name:port
    private static int? AttachPort(string package, ProcessEnvironment environment) => environment
        .Get("PULUMI_DEBUG_PROVIDERS")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(entry => entry.Split(':'))
        .Where(entry => entry.Length == 2 && entry[0] == package)
        .Select(entry => (int?)int.Parse(entry[1], CultureInfo.InvariantCulture))
        .FirstOrDefault();
}
