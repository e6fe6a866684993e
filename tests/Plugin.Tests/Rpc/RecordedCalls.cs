using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace TencentSsl.Plugin.Tests.Rpc;

/// <summary>Makes the calls of a recording again.</summary>
internal static class RecordedCalls
{
    /// <summary>Makes one call, and gives the answer where it is an Invoke.</summary>
    public static async Task<InvokeResponse?> PlayAsync(ResourceProvider.ResourceProviderClient client, string method, string request)
    {
        var options = new CallOptions(cancellationToken: TestContext.Current.CancellationToken);
        switch (method)
        {
            case "Handshake":
                await client.HandshakeAsync(Parse<ProviderHandshakeRequest>(request), options);
                break;
            case "Attach":
                await client.AttachAsync(Parse<PluginAttach>(request), options);
                break;
            case "GetPluginInfo":
                await client.GetPluginInfoAsync(new Empty(), options);
                break;
            case "GetSchema":
                await client.GetSchemaAsync(Parse<GetSchemaRequest>(request), options);
                break;
            case "CheckConfig":
                Assert.Empty((await client.CheckConfigAsync(Parse<CheckRequest>(request), options)).Failures);
                break;
            case "Configure":
                await client.ConfigureAsync(Parse<ConfigureRequest>(request), options);
                break;
            case "Invoke":
                return await client.InvokeAsync(Parse<InvokeRequest>(request), options);
            case "Cancel":
                await client.CancelAsync(new Empty(), options);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(method), method, "nothing here plays it");
        }

        return null;
    }

    private static T Parse<T>(string json)
        where T : IMessage, new() => JsonParser.Default.Parse<T>(json);
}
