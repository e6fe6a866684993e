using TencentSsl.Api.Common;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Api.Credentials;

/// <summary>Keeps credentials, and fetches new ones before temporary ones end: once for all callers that wait.</summary>
/// <threadsafety>Instances may be used by any number of threads.</threadsafety>
internal sealed class RefreshingCredentialProvider(
    Func<CancellationToken, ValueTask<ApiCredentials>> fetch,
    TimeProvider time,
    ApiLog log) : ICredentialProvider
{
    /// <summary>How long before their end credentials are replaced, unless their life is so short that nine tenths of it end later.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>Credentials that end sooner than this are not used while new ones are fetched.</summary>
    private static readonly TimeSpan LeastLeft = TimeSpan.FromSeconds(30);

    /// <summary>A source that failed is left alone for a while as long as the old credentials last.</summary>
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(1);

    private readonly InFlight<bool, ApiCredentials> _fetches = new();
    private Held? _held;
    private int _refreshing;

    public ValueTask<ApiCredentials> GetAsync(CancellationToken cancellationToken)
    {
        if (Current is { } current)
        {
            return new ValueTask<ApiCredentials>(current);
        }

        // Old credentials serve until the new ones are there: a service that hangs must not hold calls up.
        if (Volatile.Read(ref _held) is { } old && time.GetUtcNow() + LeastLeft < old.Credentials.ExpiresAt)
        {
            cancellationToken.ThrowIfCancellationRequested();
            BeginRefresh();
            return new ValueTask<ApiCredentials>(Volatile.Read(ref _held)?.Credentials ?? old.Credentials);
        }

        return new ValueTask<ApiCredentials>(_fetches.JoinAsync(true, RefreshAsync, cancellationToken));
    }

    public bool Invalidate(ApiCredentials rejected)
    {
        if (!rejected.CanChange)
        {
            return false;
        }

        // What somebody else has replaced already needs no second replacement.
        var held = Volatile.Read(ref _held);
        if (ReferenceEquals(held?.Credentials, rejected))
        {
            Interlocked.CompareExchange(ref _held, null, held);
        }

        return true;
    }

    /// <summary>Gets the credentials that are kept; null where there are none or new ones are due.</summary>
    private ApiCredentials? Current =>
        Volatile.Read(ref _held) is { } held && (held.RefreshAt is not { } due || time.GetUtcNow() < due) ? held.Credentials : null;

    /// <summary>Begins a refresh that nobody waits for. Its failure is told once the old credentials have ended.</summary>
    private void BeginRefresh()
    {
        if (Interlocked.CompareExchange(ref _refreshing, 1, 0) == 0)
        {
            _ = RunAsync();
        }

        async Task RunAsync()
        {
            try
            {
                await _fetches.JoinAsync(true, RefreshAsync, CancellationToken.None);
            }
#pragma warning disable CA1031 // The next caller meets whatever it was.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
            finally
            {
                Volatile.Write(ref _refreshing, 0);
            }
        }
    }

    private async Task<ApiCredentials> RefreshAsync(CancellationToken cancellationToken)
    {
        // A refresh may have ended between the caller's look and its joining this one.
        if (Current is { } current)
        {
            return current;
        }

        var old = Volatile.Read(ref _held);
        try
        {
            var credentials = await fetch(cancellationToken);
            log.UsingCredentials(credentials.Source);
            Volatile.Write(ref _held, new Held(credentials, RefreshTime(credentials.ExpiresAt)));
            return credentials;
        }
        catch (CredentialsException) when (Prolong(old))
        {
            return old!.Credentials;
        }
    }

    private DateTimeOffset? RefreshTime(DateTimeOffset? expiresAt)
    {
        if (expiresAt is not { } end)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var mostOfLife = now + ((end - now) * 0.9);
        var beforeEnd = end - Margin;
        return beforeEnd > now && beforeEnd < mostOfLife ? beforeEnd : mostOfLife;
    }

    /// <summary>Keeps old credentials that still last and that nobody has rejected meanwhile.</summary>
    private bool Prolong(Held? old)
    {
        var now = time.GetUtcNow();
        if (old?.Credentials.ExpiresAt is not { } end || now >= end)
        {
            return false;
        }

        var next = now + PauseAfterFailure;
        var prolonged = old with { RefreshAt = next < end ? next : end };
        return ReferenceEquals(Interlocked.CompareExchange(ref _held, prolonged, old), old);
    }

    private sealed record Held(ApiCredentials Credentials, DateTimeOffset? RefreshAt);
}
