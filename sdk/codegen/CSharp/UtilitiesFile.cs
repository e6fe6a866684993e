using TencentSsl.SdkCodegen.Files;
using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>Utilities.cs: what the other files share.</summary>
internal static class UtilitiesFile
{
    public static GeneratedFile Create(PackageSchema package) => SourceFile.Create("Utilities.cs", package.Namespace, code =>
    {
        code.Write($$"""
            internal static class Utilities
            {
                private const string PluginDownloadURL = "{{package.PluginDownloadUrl}}";

                public static string Version { get; } = ReadVersion();

                public static global::Pulumi.InvokeOptions WithDefaults(this global::Pulumi.InvokeOptions? options) =>
                    Complete(options ?? new global::Pulumi.InvokeOptions());

                public static global::Pulumi.InvokeOutputOptions WithDefaults(this global::Pulumi.InvokeOutputOptions? options) =>
                    Complete(options ?? new global::Pulumi.InvokeOutputOptions());

                public static CustomResourceOptions WithDefaults(this CustomResourceOptions? options, params string[] secretOutputs)
                {
                    var merged = CustomResourceOptions.Merge(
                        new CustomResourceOptions
                        {
                            Version = Version,
                            PluginDownloadURL = PluginDownloadURL,
                            AdditionalSecretOutputs = new List<string>(secretOutputs),
                        },
                        options);

                    // A provider is always created, never looked up by an id.
                    merged.Id = "";
                    return merged;
                }

                public static Input<T>? AsSecret<T>(Input<T>? value)
                {
                    if (value is null)
                    {
                        return null;
                    }

                    Output<T> output = value;
                    return Output.Tuple(output, Output.CreateSecret(0)).Apply(pair => pair.Item1);
                }

                public static string? GetEnv(params string[] names)
                {
                    foreach (var name in names)
                    {
                        if (global::System.Environment.GetEnvironmentVariable(name) is { } value)
                        {
                            return value;
                        }
                    }

                    return null;
                }

                // A list that the wire does not have would be a default array, which throws when it is read.
                public static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) => items.IsDefault ? ImmutableArray<T>.Empty : items;

                public static ImmutableDictionary<string, T> OrEmpty<T>(ImmutableDictionary<string, T>? items) => items ?? ImmutableDictionary<string, T>.Empty;

                public static object? NullIfEmpty<T>(List<T>? items) => items is { Count: > 0 } ? items : null;

                public static object? NullIfEmpty<T>(Dictionary<string, T>? items) => items is { Count: > 0 } ? items : null;

                public static object? NullIfEmpty<T>(InputList<T>? items) =>
                    items?.ToOutput().Apply(known => known.IsDefaultOrEmpty ? null : (object)known);

                public static object? NullIfEmpty<T>(InputMap<T>? items) =>
                    items?.ToOutput().Apply(known => known is { Count: > 0 } ? (object)known : null);

                private static T Complete<T>(T options)
                    where T : global::Pulumi.InvokeOptions
                {
                    options.Version ??= Version;
                    options.PluginDownloadURL ??= PluginDownloadURL;
                    return options;
                }

                private static string ReadVersion()
                {
                    using var stream = typeof(Utilities).Assembly.GetManifestResourceStream("{{package.Namespace}}.version.txt")!;
                    using var reader = new global::System.IO.StreamReader(stream);
                    return reader.ReadToEnd().Trim();
                }
            }

            internal sealed class {{ResourceTypeName(package)}}Attribute : global::Pulumi.ResourceTypeAttribute
            {
                public {{ResourceTypeName(package)}}Attribute(string type)
                    : base(type, Utilities.Version)
                {
                }
            }
            """);
    });

    /// <summary>Names the attribute that the package's resources carry.</summary>
    public static string ResourceTypeName(PackageSchema package) =>
        package.Namespace[(package.Namespace.LastIndexOf('.') + 1)..] + "ResourceType";
}
