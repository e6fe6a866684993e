namespace TencentSsl.StandIns.PulumiEngine.Providers;

/// <summary>Which plugin is wanted. Default providers are one per such request.</summary>
internal sealed record PluginRequest(string Package, SemanticVersion? Version, string DownloadUrl)
{
    public string FileName => OperatingSystem.IsWindows() ? $"pulumi-resource-{Package}.exe" : $"pulumi-resource-{Package}";

    public string DefaultProviderName
    {
        get
        {
            var name = "default";
            if (Version is not null)
            {
                name += $"_{Version.Core.Replace('.', '_')}"
                    + string.Concat(Version.PreRelease.Concat(Version.Build).Select(part => $"_{part}"));
            }

            // A URL becomes a name by dropping what names may not have.
            return DownloadUrl.Length == 0
                ? name
                : $"{name}_{string.Concat(DownloadUrl.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '/' ? letter : '_'))}";
        }
    }

    public static PluginRequest Parse(string package, string version, string downloadUrl) => new(
        package,
        version.Length == 0 ? null : SemanticVersion.Parse(version),
        downloadUrl.TrimEnd('/'));
}
