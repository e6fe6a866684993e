using TencentSsl.SdkCodegen.Files;
using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>ResultExtensions.cs: what Pulumi's generator does not give, the means to tell an answer from its absence.</summary>
internal static class ResultExtensionsFile
{
    public static GeneratedFile Create(PackageSchema package) => SourceFile.Create("ResultExtensions.cs", package.Namespace, code =>
    {
        DocComment.Write(code, "Tells answers from their absence. While the configuration of a provider is not known, which only happens in previews, the engine asks the provider nothing and gives programs empty results.");
        code.Block("public static class ResultExtensions", () => code.Each(package.Functions, function =>
        {
            var type = Names.Member(function.Name) + "Result";
            DocComment.Write(code, "Whether the provider answered. If not, all members are absent or empty, which means neither good nor bad.");
            code.Write($"public static bool IsKnown(this {type} result) => result.{OutputClass.AnswerFlag};");
            code.Space();
            DocComment.Write(code, "Makes a result without an answer an unknown output, so that the preview skips what is computed from it and shows it as not known yet.");
            code.Write($"""
                public static Output<{type}> WhenKnown(this Output<{type}> result) =>
                    result.Apply(it => it.{OutputClass.AnswerFlag} ? Output.Create(it) : global::Pulumi.Utilities.OutputUtilities.CreateUnknown(it));
                """);
        }));
    });
}
