namespace TencentSsl.Benchmarks.Processes;

/// <summary>How far a started program is followed.</summary>
internal enum Until
{
    /// <summary>Until it has printed its port.</summary>
    PortLine,

    /// <summary>Until it has answered a provider's first invoke.</summary>
    Invoke,

    /// <summary>Until it has ended, after it printed its answer.</summary>
    End,
}
