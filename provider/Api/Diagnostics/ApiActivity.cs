using System.Diagnostics;

namespace TencentSsl.Api.Diagnostics;

/// <summary>The spans of this client. Nothing is made while nobody listens.</summary>
internal static class ApiActivity
{
    /// <summary>The name that a listener subscribes to.</summary>
    public const string SourceName = "TencentSsl.Api";

    public static ActivitySource Source { get; } = new(SourceName);
}
