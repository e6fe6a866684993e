namespace TencentSsl.StandIns.ScriptedPlugin;

/// <summary>What the plugin refuses, by the name that the recordings have for it.</summary>
internal static class Refusal
{
    public const string Variable = "SCRIPTED_PLUGIN_REFUSES";

    public const string CheckConfigError = "checkconfig-error";
    public const string CheckConfigFailure = "checkconfig-failure";
    public const string CheckConfigSecretFailure = "checkconfig-secret-failure";
    public const string ConfigureError = "configure-error";
    public const string ConfigureMissingKeys = "configure-missing-keys";
}
