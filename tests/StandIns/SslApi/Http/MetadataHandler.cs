using Microsoft.AspNetCore.Http;
using TencentSsl.StandIns.SslApi.Access;
using TencentSsl.StandIns.SslApi.Actions;

namespace TencentSsl.StandIns.SslApi.Http;

/// <summary>The metadata service of an instance with a role, or without one.</summary>
internal sealed class MetadataHandler(string? roleName, KeyRing keys)
{
    public const string Path = "/latest/meta-data";

    private const string Credentials = Path + "/cam/security-credentials/";

    public Task HandleAsync(HttpContext context)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method);
        var path = context.Request.Path.Value;
        if (isRead && roleName is not null && path == Credentials)
        {
            return WriteAsync(context, roleName);
        }

        if (isRead && roleName is not null && path == Credentials + roleName)
        {
            return WriteAsync(context, TemporaryCredentials.ForMetadata(keys.Issue(keys.Owner, KeyRing.DefaultLifetime)).ToJsonString());
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return WriteAsync(context, "Not Found");
    }

    private static Task WriteAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
