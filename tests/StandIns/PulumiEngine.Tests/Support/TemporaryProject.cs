namespace TencentSsl.StandIns.PulumiEngine.Tests.Support;

/// <summary>A project in a folder that goes with the test.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public TemporaryProject(string pulumiYaml)
    {
        Write("Pulumi.yaml", pulumiYaml);
    }

    // The real path, because the system's folder for temporary files may be a link.
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("engine-stand-in-").FullName;

    /// <summary>Where the scripted plugin was built.</summary>
    public static string PluginDirectory => AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);

    public string Write(string fileName, string text)
    {
        var path = Path.Combine(Directory, fileName);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string WriteScript(string fileName, string text)
    {
        var path = Write(fileName, "#!/bin/sh\n" + text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
