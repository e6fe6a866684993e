namespace TencentSsl.EndToEnd.Tests.Support;

/// <summary>Where the things are that these tests start.</summary>
internal static class Repository
{
    /// <summary>Gets the root of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the plugin under test: PLUGIN in the environment, else the one that <c>make provider</c> built.</summary>
    public static string Plugin { get; } =
        Environment.GetEnvironmentVariable("PLUGIN") is { Length: > 0 } plugin
            ? Path.GetFullPath(plugin)
            : Path.Combine(Root, "bin", "pulumi-resource-tencentssl");

    /// <summary>Gets the folder of an example.</summary>
    public static string Example(string name) => Path.Combine(Root, "examples", name);

    /// <summary>Gets the built program of a project, which stands beside this test's own.</summary>
    public static string Program(string project)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, project + ".dll");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PulumiTencentSsl.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Environment.CurrentDirectory;
    }
}
