using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>One connection to a served plugin: what the engine has of one provider instance.</summary>
internal sealed class ProviderConnection(GrpcChannel channel) : IDisposable
{
    public ResourceProvider.ResourceProviderClient Client { get; } = new(channel);

    private static CallOptions Options => new(cancellationToken: TestContext.Current.CancellationToken);

    public async Task ConfigureAsync(string json, string? urn = null)
    {
        var request = new ConfigureRequest { Args = Structs.Parse(json) };
        if (urn is not null)
        {
            request.Urn = urn;
        }

        await Client.ConfigureAsync(request, Options);
    }

    public async Task CancelAsync() => await Client.CancelAsync(new Empty(), Options);

    /// <summary>Reads a certificate, and gives its domain, or else the text of the status.</summary>
    public async Task<string> ReadAsync(string id)
    {
        try
        {
            var request = new InvokeRequest { Tok = PluginUnderTest.GetCertificate, Args = Structs.Parse($$"""{"certificateId": "{{id}}"}""") };
            var response = await Client.InvokeAsync(request, Options);
            return response.Return.Fields["domain"].StringValue;
        }
        catch (RpcException failure)
        {
            return $"{failure.StatusCode}: {failure.Status.Detail}";
        }
    }

    public void Dispose() => channel.Dispose();
}
