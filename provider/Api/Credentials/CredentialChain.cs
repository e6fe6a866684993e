using TencentSsl.Api.Credentials.Profiles;
using TencentSsl.Api.Credentials.Sources;
using TencentSsl.Api.Credentials.Sts;

namespace TencentSsl.Api.Credentials;

/// <summary>
/// Finds credentials: configuration, environment, profile files, pod identity, instance role; then assumes a role with
/// them where one is asked for. Nothing is looked at before the first request for credentials.
/// </summary>
/// <threadsafety>Instances may be used by any number of threads.</threadsafety>
internal sealed class CredentialChain(CredentialContext context) : ICredentialProvider
{
    private readonly Lazy<ICredentialProvider> _provider = new(() => Build(context));

    public string WaitingFor => context.Activity.Text;

    public async ValueTask<ApiCredentials> GetAsync(CancellationToken cancellationToken) =>
        await _provider.Value.GetAsync(cancellationToken);

    public bool Invalidate(ApiCredentials rejected) => _provider.IsValueCreated && _provider.Value.Invalidate(rejected);

    private static RefreshingCredentialProvider Build(CredentialContext context)
    {
        var sts = new StsClient(context);
        var found = new RefreshingCredentialProvider(Sources(context, sts).FetchAsync, context.Time, context.Log);
        return RoleToAssume.From(context.Settings.AssumeRole, context.Environment) is { } role
            ? new RefreshingCredentialProvider(token => sts.AssumeRoleAsync(role, found, token), context.Time, context.Log)
            : found;
    }

    private static CredentialSearch Sources(CredentialContext context, StsClient sts)
    {
        var files = new CredentialFiles(context.Environment, context.Warn);
        var instanceRole = new InstanceRoleSource(context);
        return new CredentialSearch(
        [
            new ConfigurationSource(context.Settings),
            new EnvironmentSource(context.Environment),
            new ProfileSource(context, [new SdkProfileFile(files), new TccliProfileFile(files, context.Time)], sts, instanceRole),
            new PodIdentitySource(context.Environment, sts),
            instanceRole,
        ]);
    }
}
