namespace TencentSsl.Api.Tests.Resilience;

public enum LimiterStepKind
{
    /// <summary>A request is queued.</summary>
    First,

    /// <summary>A retry is queued.</summary>
    Retry,

    /// <summary>The service throttles.</summary>
    Throttled,

    /// <summary>The longest-waiting caller gives up.</summary>
    Cancel,
}
