using Moq;
using TencentSsl.Api;
using TencentSsl.Api.Models;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>The client of one account: its certificates have the account's name as their domain. The one with the id "held" waits.</summary>
internal sealed class AccountClient
{
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _reached = new(0);
    private readonly Mock<ISslApiClient> _client = new(MockBehavior.Strict);

    public AccountClient(string name)
    {
        _client
            .Setup(client => client.DescribeCertificateAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns((string id, CancellationToken token) => AnswerAsync(name, id, token));
        _client.SetupGet(client => client.ClockOffset).Returns(TimeSpan.Zero);
        _client.As<IDisposable>().Setup(client => client.Dispose()).Callback(_disposed.SetResult);
    }

    public ISslApiClient Client => _client.Object;

    public bool IsDisposed => _disposed.Task.IsCompleted;

    public void Release() => _held.SetResult();

    public Task DisposedAsync() => _disposed.Task.WithinReason();

    public async Task ReachedAsync(int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            await _reached.WaitAsync(TestContext.Current.CancellationToken).WithinReason();
        }
    }

    private async Task<Certificate> AnswerAsync(string name, string id, CancellationToken token)
    {
        _reached.Release();
        if (id == "held")
        {
            await _held.Task.WaitAsync(token);
        }

        ObjectDisposedException.ThrowIf(IsDisposed, this);
        var members = Fixture.Members("healthy1", PluginUnderTest.Now);
        members["CertificateId"] = id;
        members["Domain"] = name;
        return Fixture.Parse(members);
    }
}
