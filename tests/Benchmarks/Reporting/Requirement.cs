namespace TencentSsl.Benchmarks.Reporting;

/// <summary>Something that the figures must show, and what they do show.</summary>
/// <param name="Claim">What must be.</param>
/// <param name="Found">What was measured, in words; null when it was not measured.</param>
/// <param name="Met">Whether that is enough.</param>
internal sealed record Requirement(string Claim, string? Found, bool Met)
{
    public static Requirement AtMost(string claim, double limit, double? measured, Func<double, string> write) =>
        new($"{claim}: at most {write(limit)}", measured is { } value ? write(value) : null, measured <= limit);

    public static Requirement AtLeast(string claim, double limit, double? measured, Func<double, string> write) =>
        new($"{claim}: at least {write(limit)}", measured is { } value ? write(value) : null, measured >= limit);

    public string ToMarkdown() => this switch
    {
        { Found: null } => $"- not measured: {Claim}.",
        { Met: true } => $"- met: {Claim}; it is {Found}.",
        _ => $"- **missed**: {Claim}; it is {Found}.",
    };
}
