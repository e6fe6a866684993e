namespace TencentSsl.Plugin.Functions;

/// <summary>Keeps a list of failures to what a person can read and an engine can show.</summary>
internal static class FailureLimit
{
    public const int MaxFailures = 100;

    public const int MaxPropertyLength = 199;

    /// <summary>Cuts a list after a hundred failures, says how many more there are, and makes each property path one line of at most 200 characters.</summary>
    public static IReadOnlyList<Failure> Apply(IReadOnlyList<Failure> failures)
    {
        var shown = failures.Take(MaxFailures).Select(failure => failure with { Property = Excerpt.Line(failure.Property, MaxPropertyLength) });
        return failures.Count > MaxFailures
            ? [.. shown, new Failure("", $"and {failures.Count - MaxFailures} more")]
            : [.. shown];
    }
}
