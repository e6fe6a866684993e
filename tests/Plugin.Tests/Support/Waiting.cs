namespace TencentSsl.Plugin.Tests.Support;

/// <summary>Tests that wait for what would never come if something broke.</summary>
internal static class Waiting
{
    /// <summary>Milliseconds after which such a test has failed rather than is slow.</summary>
    public const int AtMost = 120_000;
}
