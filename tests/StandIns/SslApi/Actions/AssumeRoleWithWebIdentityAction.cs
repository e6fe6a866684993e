using TencentSsl.StandIns.SslApi.Access;
using TencentSsl.StandIns.SslApi.Http;

namespace TencentSsl.StandIns.SslApi.Actions;

internal sealed class AssumeRoleWithWebIdentityAction(KeyRing keys) : IApiAction
{
    public string Name => "AssumeRoleWithWebIdentity";

    public string Service => "sts";

    public string Version => "2018-08-13";

    public IReadOnlySet<string> ParameterNames { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "ProviderId", "WebIdentityToken", "RoleArn", "RoleSessionName", "DurationSeconds",
    };

    public bool AllowsUnsigned => true;

    public bool HasSecretParameters => true;

    public PreparedCall Prepare(Parameters parameters, Account caller)
    {
        var isComplete = parameters.RequiredText("ProviderId").Length > 0 && parameters.RequiredText("WebIdentityToken").Length > 0;
        if (!isComplete)
        {
            throw new ApiErrorException("InvalidParameterValue", "ProviderId or WebIdentityToken is empty.");
        }

        var lifetime = RoleParameters.Check(parameters);
        return new PreparedCall(() => TemporaryCredentials.ForSts(keys.Issue(caller, lifetime)));
    }
}
