using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

/// <summary>Several provider instances in one process, as PULUMI_DEBUG_PROVIDERS makes them: each has a connection of its own.</summary>
public sealed class ProviderInstancesTests : IAsyncLifetime
{
    private const string Differ =
        "FailedPrecondition: this connection sent no configuration, and this process has several that differ; start the provider and the Pulumi operation again";

    private readonly Dictionary<int, AccountClient> _accounts = [];
    private ServedPlugin? _served;

    public async ValueTask InitializeAsync()
    {
        var plugin = new PluginUnderTest();
        plugin.ClientsBy(configuration => AccountOf((int)configuration.Client.MaxRequestsPerSecond).Client);
        _served = await ServedPlugin.StartAsync(plugin);
    }

    public ValueTask DisposeAsync() => _served!.DisposeAsync();

    [Fact]
    public async Task ARecordingOfThreeInstancesInOneProcess_PlayedAgain_ReadsEachWithItsOwnAccount()
    {
        using var connections = new Connections(_served!);
        var answers = new List<(int Connection, string Answer)>();
        foreach (var (connection, method, request) in Recording.ReadReceived("attach-three-providers"))
        {
            var instance = connections[connection];
            if (await RecordedCalls.PlayAsync(instance.Client, method, request) is { } invoked)
            {
                answers.Add((connection, invoked.Return.Fields["domain"].StringValue));
            }
        }

        Assert.Equal([(3, "account-10"), (1, "account-5"), (2, "account-6")], answers);
    }

    [Fact]
    public async Task Configure_OfAnotherInstance_LeavesQueuedCallsTheirAccount()
    {
        using var first = await ConnectAsync(1);
        using var second = await ConnectAsync(2);
        var calls = await HoldAsync(first, 1, 30);

        await second.ConfigureAsync("""{"maxRequestsPerSecond": 3}""");
        await second.CancelAsync();
        AccountOf(1).Release();

        Assert.All(await Task.WhenAll(calls).WithinReason(), answer => Assert.Equal("account-1", answer));
    }

    [Fact]
    public async Task Configure_AgainWhileCallsRun_EndsTheOldClientWithItsLastCall()
    {
        using var instance = await ConnectAsync(1);
        var calls = await HoldAsync(instance, 1, 30);

        await instance.ConfigureAsync("""{"maxRequestsPerSecond": 2}""");

        Assert.Equal("account-2", await instance.ReadAsync("other"));
        Assert.False(AccountOf(1).IsDisposed);
        AccountOf(1).Release();
        Assert.All(await Task.WhenAll(calls).WithinReason(), answer => Assert.Equal("account-1", answer));
        await AccountOf(1).DisposedAsync();
    }

    [Fact]
    public async Task Cancel_OfOneInstance_EndsItsCallsAndNoOthers()
    {
        using var first = await ConnectAsync(1);
        using var second = await ConnectAsync(2);
        var ended = await HoldAsync(first, 1, 3);
        var others = await HoldAsync(second, 2, 3);

        await first.CancelAsync();

        Assert.All(await Task.WhenAll(ended).WithinReason(), answer => Assert.Equal("Cancelled: getCertificate \"held\": cancelled", answer));
        AccountOf(2).Release();
        Assert.All(await Task.WhenAll(others).WithinReason(), answer => Assert.Equal("account-2", answer));
    }

    [Fact]
    public async Task Invoke_OnAnotherConnectionOfTheOnlyInstance_UsesItsConfiguration()
    {
        using (await ConnectAsync(1))
        {
        }

        using var second = _served!.Connect();
        Assert.Equal("account-1", await second.ReadAsync("a"));
        using var third = _served.Connect();
        Assert.Equal("account-1", await third.ReadAsync("a"));
        Assert.False(AccountOf(1).IsDisposed);
    }

    [Fact]
    public async Task Invoke_WithoutConfigurationInAProcessOfSeveral_SaysToStartAgain()
    {
        using var first = await ConnectAsync(1);
        using var second = await ConnectAsync(2);
        using var third = _served!.Connect();

        Assert.Equal(Differ, await third.ReadAsync("a"));
        Assert.Equal("account-1", await first.ReadAsync("a"));
    }

    [Fact]
    public async Task Invoke_WithoutConfigurationInAProcessOfEqualOnes_UsesThat()
    {
        using var first = await ConnectAsync(1);
        using var second = await ConnectAsync(1);
        using var third = _served!.Connect();

        Assert.Equal("account-1", await third.ReadAsync("a"));
    }

    [Fact]
    public async Task Invoke_WithoutAnyConfiguration_SaysSo()
    {
        using var connection = _served!.Connect();

        Assert.Equal("FailedPrecondition: the provider has not been configured: Configure comes before Invoke", await connection.ReadAsync("a"));
    }

    [Fact]
    public async Task Connection_ThatClosesAfterItsCancel_EndsItsClient()
    {
        using (var first = await ConnectAsync(1))
        {
            await first.CancelAsync();
        }

        await AccountOf(1).DisposedAsync();
        using var second = await ConnectAsync(2);
        using var third = _served!.Connect();
        Assert.Equal("account-2", await third.ReadAsync("a"));
    }

    [Fact]
    public async Task Cancel_OnAnotherConnectionOfAnIdleInstance_EndsItsClient()
    {
        using (await ConnectAsync(1))
        {
        }

        // The close is seen a little later than it is made: a call on a new connection has to find what was left.
        using (var second = _served!.Connect())
        {
            await second.ReadAsync("a");
            await second.CancelAsync();
        }

        await AccountOf(1).DisposedAsync();
    }

    private async Task<ProviderConnection> ConnectAsync(int account)
    {
        var connection = _served!.Connect();
        await connection.ConfigureAsync($$"""{"maxRequestsPerSecond": {{account}}}""");
        return connection;
    }

    private async Task<Task<string>[]> HoldAsync(ProviderConnection connection, int account, int calls)
    {
        var held = Enumerable.Range(0, calls).Select(_ => connection.ReadAsync("held")).ToArray();
        await AccountOf(account).ReachedAsync(calls);
        return held;
    }

    private AccountClient AccountOf(int rate)
    {
        lock (_accounts)
        {
            return _accounts.TryGetValue(rate, out var account) ? account : _accounts[rate] = new AccountClient($"account-{rate}");
        }
    }

    /// <summary>The connections of a recording, by their numbers.</summary>
    private sealed class Connections(ServedPlugin served) : IDisposable
    {
        private readonly Dictionary<int, ProviderConnection> _byNumber = [];

        public ProviderConnection this[int number] =>
            _byNumber.TryGetValue(number, out var known) ? known : _byNumber[number] = served.Connect();

        public void Dispose()
        {
            foreach (var connection in _byNumber.Values)
            {
                connection.Dispose();
            }
        }
    }
}
