using Google.Protobuf;
using Moq;
using TencentSsl.Api;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Engine;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Serving;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>The provider on a service that answers what a test says.</summary>
internal sealed class PluginUnderTest : IDisposable
{
    public const string GetCertificate = "tencentssl:index:getCertificate";

    public static readonly DateTimeOffset Now = new(2026, 11, 24, 16, 30, 0, TimeSpan.Zero);

    private readonly EngineLogs _engines = new(TimeProvider.System);
    private readonly Mock<IClientFactory> _clients = new(MockBehavior.Strict);

    public PluginUnderTest(DateTimeOffset? now = null)
    {
        Time = new SteppedTime(now ?? Now);
        _clients
            .Setup(factory => factory.Create(It.IsAny<ProviderConfiguration>(), It.IsAny<IEngineLog>()))
            .Returns((ProviderConfiguration configuration, IEngineLog _) =>
            {
                Configurations.Add(configuration);
                return Client.Object;
            });
        Client.SetupGet(client => client.ClockOffset).Returns(() => ClockOffset);
        _clients.Setup(factory => factory.Prepare()).Callback(() => Preparations++);
        Instances = new ProviderInstances(_clients.Object, _engines, Time, name => Environment.GetValueOrDefault(name));
        Service = Instances.Of(new ServerConnection("test", CancellationToken.None));
    }

    public Mock<ISslApiClient> Client { get; } = new(MockBehavior.Strict);

    public SteppedTime Time { get; }

    /// <summary>Gets the calls of the service, by the names of the client's methods.</summary>
    public IEnumerable<string> Requests => Client.Invocations.Select(invocation => invocation.Method.Name).Where(name => name.StartsWith("Describe", StringComparison.Ordinal));

    /// <summary>How far the service's clock is ahead.</summary>
    public TimeSpan ClockOffset { get; set; }

    /// <summary>The environment variables that the plugin sees.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>What the clients were made of.</summary>
    public List<ProviderConfiguration> Configurations { get; } = [];

    /// <summary>Gets how often it was said that a client is soon going to be used.</summary>
    public int Preparations { get; private set; }

    public ProviderInstances Instances { get; }

    /// <summary>The provider instance of one connection.</summary>
    public ProviderService Service { get; }

    /// <summary>A provider that is configured and finds one certificate under every id.</summary>
    public static PluginUnderTest With(Certificate record, DateTimeOffset? now = null)
    {
        var plugin = new PluginUnderTest(now);
        plugin.Answer((_, token) => token.IsCancellationRequested ? Task.FromCanceled<Certificate>(token) : Task.FromResult(record));
        plugin.Configure("{}");
        return plugin;
    }

    public static PluginUnderTest WithFixture(string id) => With(Fixture.Read(id, Now));

    /// <summary>A provider that is configured and whose service fails.</summary>
    public static PluginUnderTest WithFailure(Exception failure)
    {
        var plugin = new PluginUnderTest();
        plugin.Answer((_, _) => Task.FromException<Certificate>(failure));
        plugin.Configure("{}");
        return plugin;
    }

    public static TencentCloudException ApiError(string code, string message) =>
        new("ssl.example.com", ApiFailure.FromCode(code, message, Fixture.RequestId), 1, TimeSpan.FromMilliseconds(120));

    public void Answer(Func<string, CancellationToken, Task<Certificate>> answer) =>
        Client
            .Setup(client => client.DescribeCertificateAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns(answer);

    /// <summary>Makes the clients of further configurations.</summary>
    public void ClientsBy(Func<ProviderConfiguration, ISslApiClient> create) =>
        _clients
            .Setup(factory => factory.Create(It.IsAny<ProviderConfiguration>(), It.IsAny<IEngineLog>()))
            .Returns((ProviderConfiguration configuration, IEngineLog _) => create(configuration));

    /// <summary>Makes each further configuration give the next of some clients.</summary>
    public void ClientsInTurn(params ISslApiClient[] clients)
    {
        var next = new Queue<ISslApiClient>(clients);
        _clients.Setup(factory => factory.Create(It.IsAny<ProviderConfiguration>(), It.IsAny<IEngineLog>())).Returns(next.Dequeue);
    }

    public ConfigureResponse Configure(string json) => Service.Configure(new ConfigureRequest { Args = Structs.Parse(json) });

    public CheckResponse CheckConfig(string json) => Service.CheckConfig(new CheckRequest { News = Structs.Parse(json) });

    public Task<Pulumirpc.InvokeResponse> InvokeAsync(string json, string token = GetCertificate) =>
        InvokeAsync(new InvokeRequest { Tok = token, Args = Structs.Parse(json) });

    /// <summary>Calls a function, and reads the answer as the engine does.</summary>
    public async Task<Pulumirpc.InvokeResponse> InvokeAsync(InvokeRequest request)
    {
        var response = await Service.InvokeAsync(request, default, TestContext.Current.CancellationToken);
        return Pulumirpc.InvokeResponse.Parser.ParseFrom(response.ToByteString());
    }

    public void Dispose() => _engines.Dispose();
}
