using TencentSsl.Api.Credentials;
using TencentSsl.Api.Envelope;

namespace TencentSsl.Api.Actions;

/// <summary>The answer of AssumeRole and of AssumeRoleWithWebIdentity. Prints nothing of itself.</summary>
internal sealed record AssumedRole : ApiAnswer
{
    public TemporaryKeys? Credentials { get; init; }

    /// <summary>Gets the end of the keys in Unix seconds.</summary>
    public long? ExpiredTime { get; init; }

    /// <summary>Makes credentials of the answer; null where it lacks a part of them.</summary>
    public ApiCredentials? ToCredentials(string source) =>
        Credentials is { TmpSecretId: { Length: > 0 } id, TmpSecretKey: { Length: > 0 } key, Token: { Length: > 0 } token }
        && UnixTime.From(ExpiredTime) is { } end
            ? new ApiCredentials(id, key, token, end, source)
            : null;

    public override string ToString() => nameof(AssumedRole);
}
