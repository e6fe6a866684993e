using System.Globalization;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.Benchmarks;

/// <summary>The stand-in of the API, as benchmarks need it.</summary>
internal static class StandIn
{
    /// <summary>The certificate that single reads are of.</summary>
    public const string CertificateId = "Juz8JAxn";

    /// <summary>An engine's address at which none is.</summary>
    public const string NoEngine = "127.0.0.1:1";

    /// <summary>Starts one without a limit.</summary>
    public static Task<SslApiServer> StartAsync(CancellationToken cancellationToken) =>
        SslApiServer.StartAsync(new SslApiOptions { RequestsPerSecond = 0, GeneratedCertificates = 64 }, cancellationToken);

    /// <summary>Starts one that has only generated certificates: gen00000 and on.</summary>
    public static Task<SslApiServer> StartAsync(int certificates, int requestsPerSecond, TimeSpan latency, CancellationToken cancellationToken) =>
        SslApiServer.StartAsync(
            new SslApiOptions { RequestsPerSecond = requestsPerSecond, Latency = latency, IncludeFixtures = false, GeneratedCertificates = certificates },
            cancellationToken);

    public static string GeneratedId(int number) => string.Create(CultureInfo.InvariantCulture, $"gen{number:D5}");
}
