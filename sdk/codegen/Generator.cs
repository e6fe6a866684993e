using TencentSsl.SdkCodegen.CSharp;
using TencentSsl.SdkCodegen.Docs;
using TencentSsl.SdkCodegen.Files;
using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen;

/// <summary>Brings the SDK and the documents in line with the schema, or tells what is not.</summary>
internal static class Generator
{
    /// <summary>Gives the exit code: 0 when all is in line, 1 when it is not and was only checked.</summary>
    public static async Task<int> RunAsync(Arguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var package = SchemaReader.Read(await File.ReadAllTextAsync(arguments.Schema, cancellationToken));
        IReadOnlyList<FileChange> changes =
        [
            .. await new SdkFolder(arguments.Sdk).CompareAsync(SdkFiles.Create(package), cancellationToken),
            .. await CompareDocumentsAsync(arguments.Documents, new Tables(package), cancellationToken),
        ];
        foreach (var change in changes)
        {
            var path = Path.GetRelativePath(Directory.GetCurrentDirectory(), change.Path);
            if (arguments.Check)
            {
                await output.WriteLineAsync($"{path} is not what the schema gives. Run `make schema`.");
            }
            else
            {
                await change.ApplyAsync(cancellationToken);
                await output.WriteLineAsync($"{(change.Text is null ? "deleted" : "wrote")} {path}");
            }
        }

        return arguments.Check && changes.Count > 0 ? 1 : 0;
    }

    private static async Task<IReadOnlyList<FileChange>> CompareDocumentsAsync(IEnumerable<string> paths, Tables tables, CancellationToken cancellationToken)
    {
        var changes = new List<FileChange>();
        foreach (var path in paths.Select(Path.GetFullPath))
        {
            var document = await File.ReadAllTextAsync(path, cancellationToken);
            var rewritten = MarkdownFile.Rewrite(document, tables, path);
            if (rewritten != document)
            {
                changes.Add(new FileChange(path, rewritten));
            }
        }

        return changes;
    }
}
