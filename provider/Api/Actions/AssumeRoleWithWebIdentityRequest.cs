namespace TencentSsl.Api.Actions;

/// <summary>The request of AssumeRoleWithWebIdentity. Prints nothing of itself.</summary>
internal sealed record AssumeRoleWithWebIdentityRequest(string ProviderId, string WebIdentityToken, string RoleArn, string RoleSessionName)
{
    public override string ToString() => nameof(AssumeRoleWithWebIdentityRequest);
}
