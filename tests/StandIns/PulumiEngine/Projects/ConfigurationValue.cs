namespace TencentSsl.StandIns.PulumiEngine.Projects;

/// <summary>A configuration value: always text; lists and objects are JSON.</summary>
internal sealed record ConfigurationValue(string Text, bool IsSecret);
