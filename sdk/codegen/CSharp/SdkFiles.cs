using TencentSsl.SdkCodegen.Files;
using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>All generated files of the SDK.</summary>
internal static class SdkFiles
{
    public static IReadOnlyList<GeneratedFile> Create(PackageSchema package) =>
    [
        UtilitiesFile.Create(package),
        ProviderFile.Create(package),
        ConfigFile.Create(package),
        EnumsFile.Create(package),
        .. package.Functions.Select(function => FunctionFile.Create(package, function)),
        ResultExtensionsFile.Create(package),
        .. TypeFiles.Create(package),
        new GeneratedFile("version.txt", package.Version + "\n"),
        new GeneratedFile("pulumi-plugin.json", $$"""
            {
              "resource": true,
              "name": "{{package.Name}}",
              "version": "{{package.Version}}",
              "server": "{{package.PluginDownloadUrl}}"
            }

            """),
    ];
}
