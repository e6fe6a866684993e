using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Plugin.Tracing;

/// <summary>The engine's span that a call belongs to. Engines that trace send it with the call, as W3C's trace context.</summary>
internal static class TraceParent
{
    /// <summary>Reads the span; the default where there is none, and where nobody would see it.</summary>
    public static ActivityContext Of(IHeaderDictionary headers) =>
        ApiActivity.Source.HasListeners() && ActivityContext.TryParse(headers.TraceParent, headers.TraceState, isRemote: true, out var parent)
            ? parent
            : default;
}
