namespace TencentSsl.Api.Actions;

/// <summary>The keys in an answer of the security token service. Prints nothing of itself.</summary>
internal sealed record TemporaryKeys
{
    public string? TmpSecretId { get; init; }

    public string? TmpSecretKey { get; init; }

    public string? Token { get; init; }

    public override string ToString() => nameof(TemporaryKeys);
}
