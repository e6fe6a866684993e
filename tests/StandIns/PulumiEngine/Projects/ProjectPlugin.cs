namespace TencentSsl.StandIns.PulumiEngine.Projects;

/// <summary>An entry of <c>plugins.providers</c> in Pulumi.yaml.</summary>
internal sealed record ProjectPlugin(string Name, string Version, string Directory);
