using TencentSsl.Api.Credentials.Metadata;

namespace TencentSsl.Api.Credentials.Sources;

/// <summary>The role of the virtual machine that this runs on.</summary>
internal sealed class InstanceRoleSource(CredentialContext context) : ICredentialSource
{
    public string Name => "instance role";

    public async ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken)
    {
        var endpoint = MetadataEndpoint.From(context.Settings, context.Environment);
        var role = context.Settings.CamRoleName.TrimToNull() ?? context.Environment.GetText(EnvironmentNames.CamRoleName);
        context.Activity.Ask("the metadata service");
        using var metadata = new InstanceMetadata(endpoint, context.MetadataHandler(), context.Time);
        return await metadata.FindAsync(role, Name, cancellationToken);
    }
}
