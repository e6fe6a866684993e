using System.Text;
using System.Text.Json.Nodes;
using Moq;
using TencentSsl.Api;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Json;
using TencentSsl.Api.Models;
using TencentSsl.Plugin.Commands;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Commands.Check;

/// <summary>The binary's commands against an account of fixtures, with what they print.</summary>
internal sealed class CheckHarness : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly Mock<ISslApiClient> _client = new(MockBehavior.Strict);

    public CheckHarness()
    {
        _client.SetupGet(client => client.ClockOffset).Returns(() => ClockOffset);
        _client
            .Setup(client => client.DescribeCertificateAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns((string id, CancellationToken _) => id.StartsWith("nosuch", StringComparison.Ordinal)
                ? Task.FromException<Certificate>(PluginUnderTest.ApiError("FailedOperation.CertificateNotFound", "No <such> | certificate."))
                : Task.FromResult(Fixture.Parse(Change(id, Fixture.Members(id, PluginUnderTest.Now)))));
        _client
            .Setup(client => client.DescribeCertificatesAsync(It.IsAny<DescribeCertificatesRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((DescribeCertificatesRequest _, CancellationToken _) => Page());
    }

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public TimeSpan ClockOffset { get; set; }

    /// <summary>Gets the certificates of the account's list.</summary>
    public List<string> Account { get; } = [];

    /// <summary>Gets or sets what changes the members of a certificate.</summary>
    public Func<string, JsonObject, JsonObject> Change { get; set; } = (_, members) => members;

    public bool IsTerminal { get; set; }

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    public Task<int> RunAsync(string line) => RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public Task<int> RunAsync(params string[] arguments)
    {
        var clients = new Mock<IClientFactory>(MockBehavior.Strict);
        clients.Setup(factory => factory.Create(It.IsAny<ProviderConfiguration>(), It.IsAny<IEngineLog>())).Returns(_client.Object);
        var surroundings = new CommandSurroundings(clients.Object, name => Environment.GetValueOrDefault(name), new SteppedTime(PluginUnderTest.Now), _output, _errors)
        {
            IsOutputTerminal = IsTerminal,
        };
        return CommandTree.RunAsync(arguments, surroundings, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    private CertificatePage Page()
    {
        var items = new JsonArray([.. Account.Select(id => Change(id, Fixture.ListMembers(id, PluginUnderTest.Now)))]);
        var body = new JsonObject { ["Response"] = new JsonObject { ["TotalCount"] = items.Count, ["Certificates"] = items } };
        return EnvelopeReader.Read(Encoding.UTF8.GetBytes(body.ToJsonString()), ApiJsonContext.Default.ResponseEnvelopeCertificatePage).Answer!;
    }
}
