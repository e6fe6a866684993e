using TencentSsl.Api;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Functions;

/// <summary>What a function works with.</summary>
/// <param name="Arguments">The arguments, unwrapped and checked.</param>
/// <param name="Client">The service, as configured.</param>
/// <param name="Time">The clock.</param>
/// <param name="Engine">Where warnings go.</param>
/// <param name="IsPreview">Whether this is a preview rather than an update.</param>
internal sealed record Invocation(
    PlainValues Arguments,
    ISslApiClient Client,
    TimeProvider Time,
    IEngineLog Engine,
    bool IsPreview)
{
    /// <summary>Gets the moment at which certificates are judged: the service's time, where its answers show that ours is off.</summary>
    public DateTimeOffset Now => Time.GetUtcNow() + Client.ClockOffset;
}
