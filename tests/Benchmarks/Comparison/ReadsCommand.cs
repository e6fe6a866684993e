using System.Diagnostics;
using System.Globalization;
using TencentSsl.Benchmarks.InProcess;
using TencentSsl.Benchmarks.Processes;

namespace TencentSsl.Benchmarks.Comparison;

/// <summary>Reads a second with our client, as a process of its own: the counterpart of Node/reads.mjs.</summary>
internal static class ReadsCommand
{
    public const string Verb = "reads";

    private const int Certificates = 64;

    public static ProgramUnderTest Command(int count, int atOnce) =>
        new("our client, JIT", Environment.ProcessPath!, [Verb, Text(count), Text(atOnce)], Until.End);

    public static async Task RunAsync(int count, int atOnce, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler();
        using var client = new Clients(Environment.GetEnvironmentVariable("TENCENTSSL_ENDPOINT")!, handler).Create();
        await ReadAllAsync(count / 4);
        var start = Stopwatch.GetTimestamp();
        await ReadAllAsync(count);
        Console.WriteLine((count / Stopwatch.GetElapsedTime(start).TotalSeconds).ToString("F1", CultureInfo.InvariantCulture));

        async Task ReadAllAsync(int total)
        {
            var next = -1;
            await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => WorkAsync()));

            async Task WorkAsync()
            {
                while (Interlocked.Increment(ref next) is var number && number < total)
                {
                    await client.DescribeCertificateAsync(StandIn.GeneratedId(number % Certificates), cancellationToken);
                }
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
