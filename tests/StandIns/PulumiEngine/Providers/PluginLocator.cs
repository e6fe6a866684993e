using TencentSsl.StandIns.PulumiEngine.Deployments;

namespace TencentSsl.StandIns.PulumiEngine.Providers;

/// <summary>Finds a plugin's executable: the caller's, the project's, the one on PATH, the one in Pulumi's cache.</summary>
internal sealed class PluginLocator(Deployment deployment, string? pluginPath)
{
    public string Find(PluginRequest request)
    {
        var path = GivenPlugin(request) ?? ProjectPlugin(request) ?? AmbientPlugin(request) ?? CachedPlugin(request);
        var version = request.Version is null ? "" : $" at version v{request.Version}";
        return path ?? throw new PluginException(
            $"no resource plugin 'pulumi-resource-{request.Package}' found in the workspace{version} or on your $PATH");
    }

    private string? GivenPlugin(PluginRequest request)
    {
        if (pluginPath is null)
        {
            return null;
        }

        var path = Path.GetFullPath(Directory.Exists(pluginPath) ? Path.Combine(pluginPath, request.FileName) : pluginPath);
        return Path.GetFileName(path) == request.FileName && File.Exists(path) ? path : null;
    }

    private string? ProjectPlugin(PluginRequest request) => deployment.Project.Plugins
        .Where(plugin => plugin.Name == request.Package)
        .Where(plugin => plugin.Version.Length == 0 || request.Version is null || plugin.Version.TrimStart('v') == request.Version.ToString())
        .Select(plugin => Path.Combine(plugin.Directory, request.FileName))
        .FirstOrDefault(File.Exists);

    private string? AmbientPlugin(PluginRequest request)
    {
        if (IsSet("PULUMI_IGNORE_AMBIENT_PLUGINS") || deployment.Environment.FindOnPath(request.FileName) is not { } path)
        {
            return null;
        }

        deployment.Diagnostics.Warning($"using pulumi-resource-{request.Package} from $PATH at {path}");
        return path;
    }

    private string? CachedPlugin(PluginRequest request)
    {
        var cache = Path.Combine(PulumiHome(), "plugins");
        var name = $"resource-{request.Package}-v";
        if (request.Version is not null)
        {
            return Installed(Path.Combine(cache, name + request.Version), request);
        }

        return !Directory.Exists(cache) ? null : Directory.EnumerateDirectories(cache, name + "*")
            .Select(folder => (Folder: folder, Version: Path.GetFileName(folder)[name.Length..]))
            .Where(found => !found.Version.Contains('-', StringComparison.Ordinal) && Version.TryParse(found.Version, out _))
            .OrderByDescending(found => Version.Parse(found.Version))
            .Select(found => Installed(found.Folder, request))
            .FirstOrDefault(path => path is not null);
    }

    private static string? Installed(string folder, PluginRequest request)
    {
        var path = Path.Combine(folder, request.FileName);
        return File.Exists(path) && !File.Exists(folder + ".partial") ? path : null;
    }

    private string PulumiHome()
    {
        var home = deployment.Environment.Get("PULUMI_HOME");
        return home.Length > 0
            ? home
            : Path.Combine(deployment.Environment.Get(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME"), ".pulumi");
    }

    private bool IsSet(string name) => deployment.Environment.Get(name) is "1" or "true";
}
