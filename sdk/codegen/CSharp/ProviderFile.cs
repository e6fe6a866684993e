using TencentSsl.SdkCodegen.Files;
using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>Provider.cs: the provider resource and its arguments.</summary>
internal static class ProviderFile
{
    public static GeneratedFile Create(PackageSchema package) => SourceFile.Create("Provider.cs", package.Namespace, code =>
    {
        var provider = package.Provider;
        var outputs = Names.Sorted(provider.Outputs).ToArray();
        var optional = provider.Inputs.All(input => !input.Required);
        var secrets = string.Concat(outputs.Where(output => output.Secret).Select(output => $", \"{output.Name}\""));

        DocComment.Write(code, provider.Description);
        code.Write($"[{UtilitiesFile.ResourceTypeName(package)}(\"pulumi:providers:{package.Name}\")]");
        code.Block("public partial class Provider : global::Pulumi.ProviderResource", () =>
        {
            foreach (var output in outputs)
            {
                DocComment.Write(code, output.Description);
                code.Write($$"""
                    [Output("{{output.Name}}")]
                    public Output<{{TypeNames.Outputs.Of(output)}}> {{Names.Member(output.Name)}} { get; private set; } = null!;

                    """);
            }

            code.Write($$"""
                /// <summary>
                /// Creates a provider.
                /// </summary>
                /// <param name="name">Its name in the stack.</param>
                /// <param name="args">Its configuration.</param>
                /// <param name="options">Options of the resource.</param>
                public Provider(string name, ProviderArgs{{(optional ? "?" : "")}} args{{(optional ? " = null" : "")}}, CustomResourceOptions? options = null)
                    : base("{{package.Name}}", name, args ?? new ProviderArgs(), Utilities.WithDefaults(options{{secrets}}))
                {
                }
                """);
        });
        code.Space();
        new ArgsClass("ProviderArgs", "ResourceArgs", Lifted: true) { ValuesAreJson = true }
            .Write(code, "The configuration of a `Provider`.", provider.Inputs);
    });
}
