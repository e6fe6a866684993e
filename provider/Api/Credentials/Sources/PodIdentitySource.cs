using TencentSsl.Api.Actions;
using TencentSsl.Api.Credentials.Sts;

namespace TencentSsl.Api.Credentials.Sources;

/// <summary>The role of a pod in a TKE cluster, for the identity token that the cluster puts into a file and renews there.</summary>
internal sealed class PodIdentitySource(IEnvironment environment, StsClient sts) : ICredentialSource
{
    private static readonly string[] Names =
        [EnvironmentNames.TkeRegion, EnvironmentNames.TkeProviderId, EnvironmentNames.TkeTokenFile, EnvironmentNames.TkeRoleArn];

    public string Name => "TKE pod identity";

    public async ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken)
    {
        var missing = Names.Where(name => environment.GetText(name) is null).ToList();
        if (missing.Count == Names.Length)
        {
            return CredentialLookup.Nothing($"{string.Join(", ", Names)} are not set");
        }

        if (missing.Count > 0)
        {
            throw new CredentialsException($"{Name}: not set, though others of its variables are: {string.Join(", ", missing)}");
        }

        var request = new AssumeRoleWithWebIdentityRequest(
            environment.GetText(EnvironmentNames.TkeProviderId)!,
            await ReadTokenAsync(cancellationToken),
            environment.GetText(EnvironmentNames.TkeRoleArn)!,
            RoleToAssume.DefaultSessionName);
        var region = environment.GetText(EnvironmentNames.TkeRegion)!;
        return CredentialLookup.Found(await sts.AssumeRoleAsync(request, region, Name, cancellationToken));
    }

    private async ValueTask<string> ReadTokenAsync(CancellationToken cancellationToken)
    {
        var (text, problem) = await SmallFile
            .ReadAsync(environment.GetText(EnvironmentNames.TkeTokenFile)!, cancellationToken);
        return text is null
            ? throw new CredentialsException($"{Name}: the file that {EnvironmentNames.TkeTokenFile} names {problem}")
            : text.TrimToNull() ?? throw new CredentialsException($"{Name}: the file that {EnvironmentNames.TkeTokenFile} names is empty");
    }
}
