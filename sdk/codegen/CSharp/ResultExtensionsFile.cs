using TencentSsl.SdkCodegen.Files;
using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>ResultExtensions.cs: what Pulumi's generator does not give, the means to tell an answer from its absence.</summary>
internal static class ResultExtensionsFile
{
    public static GeneratedFile Create(PackageSchema package) => SourceFile.Create("ResultExtensions.cs", package.Namespace, code =>
    {
        DocComment.Write(code, "Handles empty results. In a preview, a provider's configuration can depend on a resource that does not exist yet. The engine then does not ask the provider, and programs get empty results.");
        code.Block("public static class ResultExtensions", () => code.Each(package.Functions, function =>
        {
            var type = Names.Member(function.Name) + "Result";
            DocComment.Write(code, "Whether the provider was asked and answered. If not, every property is null or empty, which says nothing about the certificate.");
            code.Write($"public static bool IsKnown(this {type} result) => result.{OutputClass.AnswerFlag};");
            code.Space();
            DocComment.Write(code, "Turns an empty result into an unknown output. The preview then skips what is computed from it and shows it as not known yet.");
            code.Write($"""
                public static Output<{type}> WhenKnown(this Output<{type}> result) =>
                    result.Apply(it => it.{OutputClass.AnswerFlag} ? Output.Create(it) : global::Pulumi.Utilities.OutputUtilities.CreateUnknown(it));
                """);
        }));
    });
}
