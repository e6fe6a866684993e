using Pulumirpc;

namespace Pulumi;

public static class Log
{
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        _ = Deployment.State.Logger.LogAsync(LogSeverity.Debug, message, resource, streamId, ephemeral);
    }

    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        _ = Deployment.State.Logger.LogAsync(LogSeverity.Info, message, resource, streamId, ephemeral);
    }

    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        _ = Deployment.State.Logger.LogAsync(LogSeverity.Warning, message, resource, streamId, ephemeral);
    }

    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        _ = Deployment.State.Logger.LogAsync(LogSeverity.Error, message, resource, streamId, ephemeral);
    }

    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        Error(exception.ToString(), resource, streamId, ephemeral);
    }
}
