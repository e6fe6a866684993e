using TencentSsl.StandIns.SslApi.Access;

namespace TencentSsl.StandIns.SslApi.Actions;

internal sealed class AssumeRoleAction(KeyRing keys) : IApiAction
{
    public string Name => "AssumeRole";

    public string Service => "sts";

    public string Version => "2018-08-13";

    public IReadOnlySet<string> ParameterNames { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "RoleArn", "RoleSessionName", "DurationSeconds", "Policy", "ExternalId", "Tags", "SourceIdentity", "SerialNumber", "TokenCode",
    };

    public bool AllowsUnsigned => false;

    public bool HasSecretParameters => false;

    public PreparedCall Prepare(Parameters parameters, Account caller)
    {
        var lifetime = RoleParameters.Check(parameters);
        return new PreparedCall(() => TemporaryCredentials.ForSts(keys.Issue(caller, lifetime)));
    }
}
