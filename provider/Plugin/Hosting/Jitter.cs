using System.Security.Cryptography;

namespace TencentSsl.Plugin.Hosting;

/// <summary>Draws the randomness of waits. Processes that start together must not wait alike, so it is not seeded by the clock.</summary>
internal static class Jitter
{
    private const int Steps = 1 << 20;

    public static double Next() => RandomNumberGenerator.GetInt32(Steps) / (double)Steps;
}
