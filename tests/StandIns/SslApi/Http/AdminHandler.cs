using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TencentSsl.StandIns.SslApi.Access;

namespace TencentSsl.StandIns.SslApi.Http;

/// <summary>The stand-in's own paths, for tests that are not in C#.</summary>
internal sealed class AdminHandler(FaultPlan faults, RequestLog log, SlidingWindowLimiter limiter)
{
    public const string Path = "/_standin";

    public async Task HandleAsync(HttpContext context)
    {
        switch (context.Request.Method, context.Request.Path.Value)
        {
            case ("POST", Path + "/faults"):
                await AddFaultAsync(context);
                break;
            case ("GET", Path + "/requests"):
                var records = log.All;
                await WriteAsync(context, new { records.Count, Requests = records });
                break;
            case ("POST", Path + "/reset"):
                faults.Clear();
                log.Clear();
                limiter.Clear();
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private async Task AddFaultAsync(HttpContext context)
    {
        try
        {
            var order = await JsonSerializer.DeserializeAsync<FaultOrder>(
                context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted);
            faults.Add(order?.Fault ?? "", order?.Count, order?.CertificateId, order?.Action);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (Exception error) when (error is ArgumentException or JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await WriteAsync(context, new { Error = error.Message });
        }
    }

    private static async Task WriteAsync<T>(HttpContext context, T value)
    {
        context.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(context.Response.Body, value, JsonSerializerOptions.Web, context.RequestAborted);
    }
}
