using System.Globalization;
using TencentSsl.EndToEnd.Tests.Support;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>Many calls against the service's limit of ten requests in any second.</summary>
public sealed class SharedLimitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FortyCertificatesAtOnce_OnePlugin_AllSucceedAndNoneIsThrottled()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions { GeneratedCertificates = 40 }, Token);
        await using var plugin = await PluginProcess.StartAsync(Surroundings.For(api), Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token);

        var answers = await Task.WhenAll(Ids(40).Select(id => plugin.GetCertificateAsync(id, Token)));

        Assert.All(answers, answer => Assert.Empty(answer.Failures));
        Assert.Equal(40, api.Requests.Count);
        Assert.All(api.Requests.All, request => Assert.Null(request.Code));
    }

    [Fact]
    public async Task EightPluginsAtOnce_OneSharedLimit_AllSucceed()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions { GeneratedCertificates = 25 }, Token);
        var plugins = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PluginProcess.StartAsync(Surroundings.For(api), Token, "127.0.0.1:1")));
        try
        {
            await Task.WhenAll(plugins.Select(plugin => plugin.ConfigureAsync(Token)));

            var answers = await Task.WhenAll(plugins.SelectMany(plugin => Ids(25).Select(id => plugin.GetCertificateAsync(id, Token))));

            Assert.Equal(200, answers.Length);
            Assert.All(answers, answer => Assert.Empty(answer.Failures));
        }
        finally
        {
            foreach (var plugin in plugins)
            {
                await plugin.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task FiftyIdenticalCallsAtOnce_WhileOneIsRepeated_ShareItsRequests()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        await using var plugin = await PluginProcess.StartAsync(Surroundings.For(api), Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token);
        api.Faults.Add(FaultNames.Http503, 1);
        var first = plugin.GetCertificateAsync("Juz8JAxn", Token);
        await api.Requests.WaitForCountAsync(1, Token);

        // The refused request is repeated after the second that the service asks for; all others come before that.
        var answers = await Task.WhenAll(Enumerable.Range(0, 49).Select(_ => plugin.GetCertificateAsync("Juz8JAxn", Token)).Append(first));

        Assert.All(answers, answer => Assert.Equal("zrhh.online", answer.Return.Fields["domain"].StringValue));
        Assert.Equal(2, api.Requests.Count);
    }

    private static IEnumerable<string> Ids(int count) =>
        Enumerable.Range(0, count).Select(number => number.ToString("'gen'00000", CultureInfo.InvariantCulture));
}
