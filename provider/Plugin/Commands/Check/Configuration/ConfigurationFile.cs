using TencentSsl.Plugin.Commands.Check.Settings;

namespace TencentSsl.Plugin.Commands.Check.Configuration;

/// <summary>The file of checks.</summary>
internal static class ConfigurationFile
{
    public static Task<(IReadOnlyList<CheckTask>? Tasks, IReadOnlyList<string> Problems)> ReadAsync(string path, CancellationToken cancellationToken) =>
        Task.FromResult<(IReadOnlyList<CheckTask>?, IReadOnlyList<string>)>((null, ["--config is not there yet"]));
}
