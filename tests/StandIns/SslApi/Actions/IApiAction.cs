namespace TencentSsl.StandIns.SslApi.Actions;

/// <summary>One action of an API that the stand-in plays.</summary>
internal interface IApiAction
{
    string Name { get; }

    string Service { get; }

    string Version { get; }

    IReadOnlySet<string> ParameterNames { get; }

    /// <summary>Whether it may be called without a key, with <c>Authorization: SKIP</c>.</summary>
    bool AllowsUnsigned { get; }

    /// <summary>Whether the parameters hold something that no log may show.</summary>
    bool HasSecretParameters { get; }

    PreparedCall Prepare(Parameters parameters, Account caller);
}
