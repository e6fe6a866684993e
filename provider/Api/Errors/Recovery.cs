namespace TencentSsl.Api.Errors;

/// <summary>What the client does on its own after a failure.</summary>
internal enum Recovery
{
    /// <summary>Nothing: the failure is final.</summary>
    None,

    /// <summary>Wait a little and ask again.</summary>
    BackOff,

    /// <summary>Wait at least a second, slow down, and ask again.</summary>
    SlowDown,

    /// <summary>Learn the service's clock from its answer and ask again, once.</summary>
    CorrectClock,

    /// <summary>Fetch new temporary credentials and ask again, once.</summary>
    RefreshCredentials,
}
