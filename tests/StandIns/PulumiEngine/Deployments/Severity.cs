namespace TencentSsl.StandIns.PulumiEngine;

/// <summary>How serious a diagnostic is. What a program writes to its standard error is <see cref="InfoError"/>.</summary>
public enum Severity
{
    Debug,
    Info,
    InfoError,
    Warning,
    Error,
}
