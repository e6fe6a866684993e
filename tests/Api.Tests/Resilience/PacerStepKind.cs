namespace TencentSsl.Api.Tests.Resilience;

public enum PacerStepKind
{
    /// <summary>A request is queued.</summary>
    First,

    /// <summary>A repetition is queued.</summary>
    Repetition,

    /// <summary>The service throttles.</summary>
    Throttle,

    /// <summary>The longest-waiting caller gives up.</summary>
    Cancel,
}
