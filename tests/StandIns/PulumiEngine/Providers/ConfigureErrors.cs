using System.Globalization;
using Grpc.Core;
using Pulumirpc;
using TencentSsl.StandIns.PulumiEngine.Calls;

namespace TencentSsl.StandIns.PulumiEngine.Providers;

/// <summary>The text that a failed Configure has for whoever calls the plugin next.</summary>
internal static class ConfigureErrors
{
    public static string Text(RpcException error)
    {
        var missing = GoStatus.Details(error)
            .Where(detail => detail.Is(ConfigureErrorMissingKeys.Descriptor))
            .SelectMany(detail => detail.Unpack<ConfigureErrorMissingKeys>().MissingKeys)
            .Select(key => $"missing required configuration key \"{key.Name}\": {key.Description}\n"
                + $"Set a value using the command `pulumi config set {key.Name} <value>`.")
            .ToArray();
        return missing.Length == 0 ? GoStatus.Message(error) : List(missing);
    }

    /// <summary>Several errors as one, as the engine's language has it.</summary>
    public static string List(IReadOnlyList<string> errors)
    {
        var title = errors.Count == 1
            ? "1 error occurred:"
            : string.Create(CultureInfo.InvariantCulture, $"{errors.Count} errors occurred:");
        return $"{title}\n\t* {string.Join("\n\t* ", errors)}\n\n";
    }
}
