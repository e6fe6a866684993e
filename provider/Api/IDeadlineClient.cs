namespace TencentSsl.Api;

/// <summary>A client that knows how long a function call may take.</summary>
internal interface IDeadlineClient : ISslApiClient
{
    /// <summary>Gives a client all of whose requests have one deadline together, which begins now.</summary>
    ISslApiClient WithinOneDeadline();

    /// <summary>Gets what is left of the call's time.</summary>
    TimeSpan Remaining { get; }
}
