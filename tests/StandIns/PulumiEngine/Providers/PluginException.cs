namespace TencentSsl.StandIns.PulumiEngine.Providers;

/// <summary>A plugin cannot be found, started or spoken to.</summary>
internal sealed class PluginException(string message) : Exception(message);
