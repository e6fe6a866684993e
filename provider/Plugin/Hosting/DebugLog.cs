using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Plugin.Hosting;

/// <summary>Opens the debug log on stderr where TENCENTSSL_LOG asks for it.</summary>
internal static class DebugLog
{
    public const string Variable = "TENCENTSSL_LOG";

    public static ApiLog Open(IEnvironment environment, TimeProvider time)
    {
        if (!string.Equals(environment.GetVariable(Variable), "debug", StringComparison.OrdinalIgnoreCase))
        {
            return ApiLog.None;
        }

        var writer = new DroppingWriter(StandardStreams.OpenError);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => writer.Complete();
        return new ApiLog(writer, time);
    }
}
