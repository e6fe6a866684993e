namespace TencentSsl.Api;

/// <summary>The time of a function call.</summary>
internal static class FunctionCall
{
    /// <summary>
    /// Starts a function call, or a poll of a longer wait: all requests of the client that it gives have one deadline together,
    /// which begins now. Requests of a client that was not made so have a deadline each.
    /// </summary>
    public static ISslApiClient StartCall(this ISslApiClient client) => client is IDeadlineClient own ? own.WithinOneDeadline() : client;

    /// <summary>Gets what is left of a function call's time, but no more than a limit.</summary>
    public static TimeSpan TimeLeft(this ISslApiClient client, TimeSpan limit) =>
        client is IDeadlineClient own && own.Remaining < limit ? own.Remaining : limit;
}
