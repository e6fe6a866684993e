using Microsoft.Extensions.Time.Testing;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Api.Tests.Credentials;

public sealed class RefreshingCredentialProviderTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
    private readonly Queue<Func<CancellationToken, ValueTask<ApiCredentials>>> _answers = new();
    private readonly RefreshingCredentialProvider _provider;
    private int _fetches;

    public RefreshingCredentialProviderTests() =>
        _provider = new RefreshingCredentialProvider(
            token =>
            {
                Interlocked.Increment(ref _fetches);
                return _answers.Dequeue()(token);
            },
            _time,
            ApiLog.None);

    /// <summary>Nine tenths of the life, or five minutes before its end where that is earlier.</summary>
    [Theory]
    [InlineData(7200, 6480)]
    [InlineData(3600, 3240)]
    [InlineData(3000, 2700)]
    [InlineData(1800, 1500)]
    [InlineData(600, 300)]
    [InlineData(330, 30)]
    [InlineData(300, 270)]
    [InlineData(100, 90)]
    public async Task GetAsync_TemporaryCredentials_AreRefreshedToTheSecond(int lifeSeconds, int refreshSeconds)
    {
        var first = Answer(lifeSeconds);
        var second = Answer(lifeSeconds * 2);

        Assert.Same(first, await GetAsync());
        _time.Advance(TimeSpan.FromSeconds(refreshSeconds - 1));
        Assert.Same(first, await GetAsync());
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Same(second, await GetAsync());
    }

    [Fact]
    public async Task GetAsync_PermanentCredentials_AreFetchedOnce()
    {
        var credentials = new ApiCredentials("id", "key");
        _answers.Enqueue(_ => new ValueTask<ApiCredentials>(credentials));

        await GetAsync();
        _time.Advance(TimeSpan.FromDays(1000));

        Assert.Same(credentials, await GetAsync());
        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task GetAsync_CredentialsThatSeemExpired_AreGivenAllTheSame()
    {
        // The clock here may be wrong; whether keys have ended is for the service to say.
        var credentials = Answer(-10);

        Assert.Same(credentials, await GetAsync());
    }

    [Fact]
    public async Task GetAsync_FiftyCallers_ShareOneFetch()
    {
        var fetched = new TaskCompletionSource<ApiCredentials>(TaskCreationOptions.RunContinuationsAsynchronously);
        var credentials = new ApiCredentials("id", "key");
        _answers.Enqueue(_ => new ValueTask<ApiCredentials>(fetched.Task));

        var callers = Enumerable.Range(0, 50).Select(_ => GetAsync()).ToArray();
        fetched.SetResult(credentials);

        Assert.All(await Task.WhenAll(callers), given => Assert.Same(credentials, given));
        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task GetAsync_FiftyCallersWhenDue_ShareOneRefresh()
    {
        Answer(100);
        await GetAsync();
        _time.Advance(TimeSpan.FromSeconds(95));
        var fetched = new TaskCompletionSource<ApiCredentials>(TaskCreationOptions.RunContinuationsAsynchronously);
        _answers.Enqueue(_ => new ValueTask<ApiCredentials>(fetched.Task));

        var callers = Enumerable.Range(0, 50).Select(_ => Task.Run(GetAsync, TestContext.Current.CancellationToken)).ToArray();
        var second = Make(7200);
        fetched.SetResult(second);

        Assert.All(await Task.WhenAll(callers), given => Assert.Same(second, given));
        Assert.Equal(2, _fetches);
    }

    [Fact]
    public async Task GetAsync_OneCallerGivesUp_TheOthersAreServed()
    {
        using var cancellation = new CancellationTokenSource();
        var fetched = new TaskCompletionSource<ApiCredentials>(TaskCreationOptions.RunContinuationsAsynchronously);
        _answers.Enqueue(token => new ValueTask<ApiCredentials>(fetched.Task.WaitAsync(token)));

        var first = _provider.GetAsync(cancellation.Token).AsTask();
        var second = GetAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        fetched.SetResult(new ApiCredentials("id", "key"));

        Assert.Equal("id", (await second).SecretId);
    }

    [Fact]
    public async Task GetAsync_AllCallersGiveUp_TheFetchEnds()
    {
        using var cancellation = new CancellationTokenSource();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _answers.Enqueue(async token =>
        {
            await using var registration = token.Register(ended.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return Make(1);
        });

        var caller = _provider.GetAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller);
        await ended.Task;
    }

    [Fact]
    public async Task GetAsync_SourceHangsAheadOfTheEnd_ServesTheOldOnesUntilTheNewAreThere()
    {
        var first = Answer(7200);
        await GetAsync();
        _time.Advance(TimeSpan.FromSeconds(6480));
        var answer = new TaskCompletionSource<ApiCredentials>();
        _answers.Enqueue(_ => new ValueTask<ApiCredentials>(answer.Task));

        Assert.Same(first, await GetAsync());
        Assert.Same(first, await GetAsync());
        Assert.Equal(2, _fetches);

        var second = Make(14_400);
        answer.SetResult(second);
        Assert.Same(second, await GetAsync());
        Assert.Equal(2, _fetches);
    }

    [Fact]
    public async Task Invalidate_TokenOfAFile_IsReadAgain()
    {
        var first = new ApiCredentials("id", "key", "old").FromFile();
        var second = new ApiCredentials("id", "key", "new").FromFile();
        _answers.Enqueue(_ => new ValueTask<ApiCredentials>(first));
        _answers.Enqueue(_ => new ValueTask<ApiCredentials>(second));
        Assert.Same(first, await GetAsync());

        Assert.True(_provider.Invalidate(first));

        Assert.Same(second, await GetAsync());
    }

    [Fact]
    public async Task GetAsync_RefreshFails_KeepsTheOldOnesWhileTheyLast()
    {
        var first = Answer(600);
        await GetAsync();
        _time.Advance(TimeSpan.FromSeconds(300));

        Fail("one");
        Assert.Same(first, await GetAsync());
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Same(first, await GetAsync());
        Assert.Equal(2, _fetches);

        _time.Advance(TimeSpan.FromSeconds(1));
        Fail("two");
        Assert.Same(first, await GetAsync());
        Assert.Equal(3, _fetches);

        _time.Advance(TimeSpan.FromSeconds(60));
        var second = Answer(7200);
        Assert.Same(second, await GetAsync());
    }

    [Fact]
    public async Task GetAsync_RefreshFailsAtTheEnd_Fails()
    {
        Answer(600);
        await GetAsync();
        _time.Advance(TimeSpan.FromSeconds(600));
        Fail("the source is gone");

        var exception = await Assert.ThrowsAsync<CredentialsException>(GetAsync);

        Assert.Equal("the source is gone", exception.Message);
    }

    [Fact]
    public async Task GetAsync_RefreshFailsJustBeforeTheEnd_AsksAgainAtTheEnd()
    {
        var first = Answer(100);
        await GetAsync();
        _time.Advance(TimeSpan.FromSeconds(95));
        Fail("one");
        Assert.Same(first, await GetAsync());

        _time.Advance(TimeSpan.FromSeconds(5));
        var second = Answer(100);

        Assert.Same(second, await GetAsync());
    }

    [Fact]
    public async Task GetAsync_AfterAFailure_AsksAgain()
    {
        Fail("nothing yet");
        await Assert.ThrowsAsync<CredentialsException>(GetAsync);
        var credentials = Answer(7200);

        Assert.Same(credentials, await GetAsync());
    }

    [Fact]
    public async Task Invalidate_TemporaryCredentials_AreFetchedAnew()
    {
        var first = Answer(7200);
        var second = Answer(7200);
        await GetAsync();

        Assert.True(_provider.Invalidate(first));
        Assert.Same(second, await GetAsync());
    }

    [Fact]
    public async Task Invalidate_TwiceForTheSame_FetchesOnce()
    {
        var first = Answer(7200);
        var second = Answer(7200);
        await GetAsync();

        _provider.Invalidate(first);
        await GetAsync();
        Assert.True(_provider.Invalidate(first));

        Assert.Same(second, await GetAsync());
        Assert.Equal(2, _fetches);
    }

    [Fact]
    public async Task Invalidate_PermanentCredentials_ChangesNothing()
    {
        var credentials = new ApiCredentials("id", "key", "token");
        _answers.Enqueue(_ => new ValueTask<ApiCredentials>(credentials));
        await GetAsync();

        Assert.False(_provider.Invalidate(credentials));
        Assert.Same(credentials, await GetAsync());
    }

    [Fact]
    public async Task Invalidate_ThenFetchFails_DoesNotFallBackToTheRejected()
    {
        var first = Answer(7200);
        await GetAsync();
        _provider.Invalidate(first);
        Fail("no new ones");

        await Assert.ThrowsAsync<CredentialsException>(GetAsync);
    }

    [Fact]
    public async Task Invalidate_WhileARefreshFails_DoesNotFallBackToTheRejected()
    {
        var first = Answer(100);
        await GetAsync();
        _time.Advance(TimeSpan.FromSeconds(95));
        var refreshed = new TaskCompletionSource<ApiCredentials>(TaskCreationOptions.RunContinuationsAsynchronously);
        _answers.Enqueue(_ => new ValueTask<ApiCredentials>(refreshed.Task));

        var caller = GetAsync();
        _provider.Invalidate(first);
        refreshed.SetException(new CredentialsException("no new ones"));

        await Assert.ThrowsAsync<CredentialsException>(() => caller);
    }

    private Task<ApiCredentials> GetAsync() => _provider.GetAsync(TestContext.Current.CancellationToken).AsTask();

    private ApiCredentials Make(int lifeSeconds) => new("id", "key", "token", _time.GetUtcNow().AddSeconds(lifeSeconds));

    private ApiCredentials Answer(int lifeSeconds)
    {
        var credentials = Make(lifeSeconds);
        _answers.Enqueue(_ => new ValueTask<ApiCredentials>(credentials));
        return credentials;
    }

    private void Fail(string message) => _answers.Enqueue(_ => throw new CredentialsException(message));
}
