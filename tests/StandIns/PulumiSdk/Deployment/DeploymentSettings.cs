namespace Pulumi;

internal sealed record DeploymentSettings(
    string ProjectName, string StackName, string OrganizationName, string? RootDirectory, bool IsDryRun);
