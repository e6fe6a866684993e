using TencentSsl.Api.Credentials;

namespace TencentSsl.Api.Tests.Support;

/// <summary>Gives numbered credentials: new ones each time that the last were rejected, unless they are permanent.</summary>
internal sealed class ScriptedCredentials(bool permanent = false) : ICredentialProvider
{
    private int _number = 1;

    /// <summary>Gets or sets what happens before credentials are given.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    public int Invalidations { get; private set; }

    public async ValueTask<ApiCredentials> GetAsync(CancellationToken cancellationToken)
    {
        await Before(cancellationToken);
        return new ApiCredentials($"id-{_number}", $"key-{_number}", $"token-{_number}");
    }

    public bool Invalidate(ApiCredentials rejected)
    {
        Invalidations++;
        Assert.Equal($"token-{_number}", rejected.Token);
        _number += permanent ? 0 : 1;
        return !permanent;
    }
}
