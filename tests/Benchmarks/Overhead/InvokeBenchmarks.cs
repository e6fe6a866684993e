using BenchmarkDotNet.Attributes;
using TencentSsl.Benchmarks.Http2;
using TencentSsl.Benchmarks.InProcess;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Serving;

namespace TencentSsl.Benchmarks.Overhead;

/// <summary>An invoke in this process, with an API that answers from memory.</summary>
public class InvokeBenchmarks
{
    private RecordedProvider? _provider;
    private GrpcServer? _server;
    private GrpcPeer? _peer;

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        _provider = await RecordedProvider.ReadAsync(CancellationToken.None);
        var methods = new UnaryMethods();
        ProviderEndpoint.Bind(methods, _provider.Instances);
        _server = new GrpcServer(methods);
        _peer = GrpcPeer.Connect(await _server.StartAsync(CancellationToken.None));
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        _peer?.Dispose();
        _provider?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>From the request on the wire to the answer on the wire.</summary>
    [Benchmark]
    public int OverGrpc() => _peer!.Call(EngineCalls.GetCertificate).Length;

    /// <summary>The function and all below it: arguments, signing, the pipeline of the client, parsing, mapping.</summary>
    [Benchmark]
    public async Task<object> Function() => await _provider!.InvokeAsync(CancellationToken.None);
}
