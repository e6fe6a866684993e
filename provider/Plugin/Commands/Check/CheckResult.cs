namespace TencentSsl.Plugin.Commands.Check;

/// <summary>How the check of a certificate came out, the urgent ones first.</summary>
internal enum CheckResult
{
    /// <summary>It is not what is expected.</summary>
    Unmet,

    /// <summary>That could not be told.</summary>
    Unknown,

    /// <summary>It is what is expected, but not for long.</summary>
    Warning,

    /// <summary>It is what is expected.</summary>
    Healthy,
}
