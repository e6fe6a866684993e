using Grpc.Core;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

public sealed class HandshakeTests : IDisposable
{
    private readonly PluginUnderTest _plugin = new();

    public void Dispose() => _plugin.Dispose();

    [Fact]
    public void Handshake_FromAnEngine_AcceptsSecretsAndResources()
    {
        var response = _plugin.Service.Handshake(new ProviderHandshakeRequest { EngineAddress = "127.0.0.1:1", RootDirectory = "x", AcceptsByteString = true });

        Assert.Equal(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true }, response);
    }

    [Fact]
    public void Handshake_WithoutAnything_IsAnswered() =>
        Assert.True(_plugin.Service.Handshake(new ProviderHandshakeRequest()).AcceptSecrets);

    [Fact]
    public void GetPluginInfo_Always_IsASemanticVersion() =>
        Assert.Matches(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$", ProviderService.GetPluginInfo().Version);

    [Fact]
    public void GetSchema_BeforeConfigure_IsTheSchema() =>
        Assert.Equal(SchemaWriter.Write(), ProviderService.GetSchema(new GetSchemaRequest()).Schema);

    [Theory]
    [InlineData(1, "", "version 1 of \"\"")]
    [InlineData(0, "sub", "version 0 of \"sub\"")]
    public void GetSchema_OfAnotherOne_SaysThatThereIsNone(int version, string subpackage, string named)
    {
        var failure = Assert.Throws<RpcException>(() => ProviderService.GetSchema(new GetSchemaRequest { Version = version, SubpackageName = subpackage }));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Contains(named, failure.Status.Detail, StringComparison.Ordinal);
    }
}
