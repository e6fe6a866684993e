using System.Reflection;

namespace TencentSsl.Sdk.Tests.Support;

/// <summary>Files of the repository that this was built from.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = typeof(RepositoryFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot")
        .Value!;

    public static string Schema => At("provider/Plugin/schema.json");

    public static string Sdk => At("sdk/dotnet");

    /// <summary>The documents with tables.</summary>
    public static IReadOnlyList<string> Documents { get; } =
        [At("README.md"), .. Directory.GetFiles(At("docs"), "*.md", SearchOption.AllDirectories)];

    public static string At(string relative) => Path.Combine(Root, relative);
}
