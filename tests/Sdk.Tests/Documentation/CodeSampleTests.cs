using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TencentSsl.Plugin.Functions;
using TencentSsl.Sdk.Tests.Support;
using Xunit;

namespace TencentSsl.Sdk.Tests.Documentation;

/// <summary>Every C# sample in the documentation and in the schema compiles against the SDK.</summary>
public sealed class CodeSampleTests
{
    private static readonly string[] Documents =
        ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/_index.md", "docs/installation-configuration.md", "docs/reference.md", "docs/testing.md", "sdk/dotnet/README.md"];

    /// <summary>The SDK is built for an older framework than these tests run on, which is no matter of the samples.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> OtherFramework = new(StringComparer.Ordinal)
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static TheoryData<string> Names => [.. Samples().Select(sample => sample.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_InTheDocumentation_Compiles(string name)
    {
        var cancelled = TestContext.Current.CancellationToken;
        var sample = Samples().Single(candidate => candidate.ToString() == name);

        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, cancellationToken: cancelled), CSharpSyntaxTree.ParseText(Complete(sample), cancellationToken: cancelled)],
            References(),
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: OtherFramework));

        Assert.DoesNotContain(compilation.GetDiagnostics(cancelled), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    private static IEnumerable<CodeSample> Samples() =>
        Documents.SelectMany(document => CodeSample.In(document, File.ReadAllText(RepositoryFiles.At(document))))
            .Concat(FunctionRegistry.All.SelectMany(function => CodeSample.In(function.Definition.Name, function.Definition.Documentation)));

    /// <summary>Statements are about a certificate that a program has read.</summary>
    private static string Complete(CodeSample sample) => sample.IsProgram ? sample.Code : $$"""
        using Pulumi;
        using Pulumi.TencentSsl;
        Check(await GetCertificate.InvokeAsync(new GetCertificateArgs { CertificateId = "Juz8JAxn" }));
        static void Check(GetCertificateResult certificate)
        {
        {{sample.Code}}
        }
        """;

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => path.Length > 0)
            .Select(path => MetadataReference.CreateFromFile(path));
}
