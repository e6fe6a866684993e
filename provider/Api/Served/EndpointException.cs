namespace TencentSsl.Api.Served;

/// <summary>No address of an endpoint shows a certificate.</summary>
internal sealed class EndpointException(ServedTarget target, IReadOnlyList<ServedAnswer> answers)
    : Exception(string.Join("; ", answers.Select(answer => $"{target.Label(answer.Address)} {answer.Problem}")))
{
    /// <summary>Gets a value indicating whether time ran out everywhere.</summary>
    public bool TimedOut { get; } = answers.All(answer => answer.TimedOut);
}
