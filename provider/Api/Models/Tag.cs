namespace TencentSsl.Api.Models;

/// <summary>A cloud tag.</summary>
internal sealed record Tag
{
    public string? TagKey { get; init; }

    public string? TagValue { get; init; }
}
