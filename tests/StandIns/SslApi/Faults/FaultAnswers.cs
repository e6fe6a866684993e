using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace TencentSsl.StandIns.SslApi.Faults;

/// <summary>All faults that are no API error code.</summary>
internal static class FaultAnswers
{
    private const int HugeSize = 50 * 1024 * 1024;
    private const int SlowPiece = 16;

    // Longer than the second that a client waits after throttling anyway, so that a test sees the header at work.
    private const string RetryAfterSeconds = "2";

    private static readonly TimeSpan SlowPause = TimeSpan.FromMilliseconds(500);
    private static readonly byte[] HugeStart = "{\"Response\":{\"Padding\":\""u8.ToArray();
    private static readonly byte[] HugeEnd = "\"}}"u8.ToArray();
    private static readonly byte[] Padding = Enumerable.Repeat((byte)'x', 64 * 1024).ToArray();

    private static readonly Dictionary<string, FaultAnswer> Answers = new(StringComparer.Ordinal)
    {
        [FaultNames.Html502] = new(502, (context, _, _) => PageAsync(context, "502 Bad Gateway")),
        [FaultNames.Html200] = new(200, (context, _, _) => PageAsync(context, "Sign in to this network")),
        [FaultNames.Http429] = new(429, (context, _, _) => BusyAsync(context)),
        [FaultNames.Http503] = new(503, (context, _, _) => BusyAsync(context)),
        [FaultNames.EmptyBody] = new(200, (context, _, _) => WriteAsync(context, ReadOnlyMemory<byte>.Empty)),
        [FaultNames.NullResponse] = new(200, (context, _, _) => WriteAsync(context, """{"Response":null}"""u8.ToArray())),
        [FaultNames.TruncatedJson] = new(200, (context, answer, _) => WriteAsync(context, answer.AsMemory(0, answer.Length / 2))),
        [FaultNames.ExtraKeys] = new(200, (context, answer, _) => WriteAsync(context, WithExtraKeys(answer))),
        [FaultNames.Gzip] = new(200, (context, answer, _) => GzipAsync(context, answer)),
        [FaultNames.ResetBeforeAnswer] = new(0, (context, _, _) => ResetAsync(context)),
        [FaultNames.ResetMidBody] = new(200, (context, answer, _) => CutMidBodyAsync(context, answer)),
        [FaultNames.Stall] = new(0, (context, _, timeProvider) => Task.Delay(Timeout.InfiniteTimeSpan, timeProvider, context.RequestAborted)),
        [FaultNames.SlowBody] = new(200, SlowAsync),
        [FaultNames.HugeBody] = new(200, (context, _, _) => HugeAsync(context)),
        [FaultNames.EndlessBody] = new(200, (context, _, _) => EndlessAsync(context)),
        [FaultNames.Redirect] = new(302, (context, _, _) => RedirectAsync(context)),
    };

    public static IEnumerable<string> Names => Answers.Keys;

    public static bool Has(string name) => Answers.ContainsKey(name);

    public static FaultAnswer? Find(string? name) => name is null ? null : Answers.GetValueOrDefault(name);

    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static Task PageAsync(HttpContext context, string title)
    {
        context.Response.ContentType = "text/html";
        return WriteAsync(context, Encoding.UTF8.GetBytes($"<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n"));
    }

    private static Task BusyAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return PageAsync(context, "Too busy");
    }

    private static byte[] WithExtraKeys(byte[] answer) =>
        [.. """{"retcode":0,"retmsg":"success","""u8, .. answer.AsSpan(1)];

    private static Task GzipAsync(HttpContext context, byte[] answer)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(answer);
        }

        context.Response.Headers.ContentEncoding = "gzip";
        return WriteAsync(context, compressed.ToArray());
    }

    private static Task ResetAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    // A reset would overtake the bytes on their way; the server hangs up by itself, after sending them, when the body is too short.
    private static async Task CutMidBodyAsync(HttpContext context, byte[] answer)
    {
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2), context.RequestAborted);
    }

    private static async Task SlowAsync(HttpContext context, byte[] answer, TimeProvider timeProvider)
    {
        context.Response.ContentLength = answer.Length;
        foreach (var piece in answer.Chunk(SlowPiece))
        {
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(SlowPause, timeProvider, context.RequestAborted);
        }
    }

    private static async Task HugeAsync(HttpContext context)
    {
        context.Response.ContentLength = HugeSize;
        await context.Response.Body.WriteAsync(HugeStart, context.RequestAborted);
        for (var rest = HugeSize - HugeStart.Length - HugeEnd.Length; rest > 0; rest -= Padding.Length)
        {
            await context.Response.Body.WriteAsync(Padding.AsMemory(0, Math.Min(rest, Padding.Length)), context.RequestAborted);
        }

        await context.Response.Body.WriteAsync(HugeEnd, context.RequestAborted);
    }

    private static async Task EndlessAsync(HttpContext context)
    {
        await context.Response.Body.WriteAsync(HugeStart, context.RequestAborted);
        while (true)
        {
            await context.Response.Body.WriteAsync(Padding, context.RequestAborted);
        }
    }

    private static Task RedirectAsync(HttpContext context)
    {
        context.Response.Headers.Location = $"{context.Request.Scheme}://{context.Request.Host}/";
        return WriteAsync(context, ReadOnlyMemory<byte>.Empty);
    }
}
