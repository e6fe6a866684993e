namespace TencentSsl.Api.Credentials;

/// <summary>Reads Unix seconds that someone else wrote.</summary>
internal static class UnixTime
{
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Gets the moment; null where there is no number or it is none that a moment can have.</summary>
    public static DateTimeOffset? From(long? seconds) =>
        seconds is > 0 && seconds <= Last ? DateTimeOffset.FromUnixTimeSeconds(seconds.Value) : null;
}
