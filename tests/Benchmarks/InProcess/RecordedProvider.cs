using Google.Protobuf.WellKnownTypes;
using TencentSsl.Benchmarks.Http2;
using TencentSsl.Plugin.Engine;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Serving;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.Benchmarks.InProcess;

/// <summary>The provider in this process, from its service down to the HTTP handler, which answers from memory.</summary>
internal sealed class RecordedProvider : IDisposable
{
    private readonly ReplayHandler _handler = new();
    private readonly ProviderService _service;
    private readonly EngineLogs _engines = new(TimeProvider.System);

    private RecordedProvider(string endpoint, InvokeRequest request)
    {
        Request = request;
        Instances = new ProviderInstances(new Clients(endpoint, _handler), _engines, TimeProvider.System, _ => null);
        _service = Instances.Of(new ServerConnection("benchmark", CancellationToken.None));
        _service.Configure(new ConfigureRequest { Args = new Struct() });
    }

    public ProviderInstances Instances { get; }

    /// <summary>Gets the request that was recorded.</summary>
    public InvokeRequest Request { get; }

    /// <summary>Gets the API's answers to it.</summary>
    public IReadOnlyCollection<byte[]> Answers => _handler.Answers;

    /// <summary>Records the read of one certificate.</summary>
    public static async Task<RecordedProvider> ReadAsync(CancellationToken cancellationToken)
    {
        await using var api = await StandIn.StartAsync(cancellationToken);
        return await RecordAsync(api, EngineCalls.ReadRequest(StandIn.CertificateId), cancellationToken);
    }

    /// <summary>Records the list of so many certificates.</summary>
    public static async Task<RecordedProvider> ListAsync(int certificates, CancellationToken cancellationToken)
    {
        await using var api = await StandIn.StartAsync(certificates, requestsPerSecond: 0, TimeSpan.Zero, cancellationToken);
        return await RecordAsync(api, EngineCalls.ListRequest(), cancellationToken);
    }

    public async Task<InvokeResponse> InvokeAsync(CancellationToken cancellationToken)
    {
        var response = await _service.InvokeAsync(Request, default, cancellationToken);
        return response.Failures.Count == 0 ? response : throw new InvalidOperationException(response.Failures[0].Reason);
    }

    public void Dispose()
    {
        _engines.Dispose();
        _handler.Dispose();
    }

    private static async Task<RecordedProvider> RecordAsync(
        SslApiServer api,
        Pulumirpc.InvokeRequest request,
        CancellationToken cancellationToken)
    {
        var provider = new RecordedProvider(api.Endpoint.GetLeftPart(UriPartial.Authority), Translate(request));
        await provider.InvokeAsync(cancellationToken);
        return provider;
    }

    private static InvokeRequest Translate(Pulumirpc.InvokeRequest request) =>
        new() { Tok = request.Tok, Args = request.Args, Preview = request.Preview };
}
