using TencentSsl.SdkCodegen.CSharp;

namespace TencentSsl.SdkCodegen.Files;

/// <summary>The folder of the SDK, in which generated files lie beside others.</summary>
internal sealed class SdkFolder(string path)
{
    /// <summary>Finds out which files are missing, differ, or are no longer due.</summary>
    public async Task<IReadOnlyList<FileChange>> CompareAsync(IReadOnlyList<GeneratedFile> files, CancellationToken cancellationToken)
    {
        var changes = new List<FileChange>();
        foreach (var file in files)
        {
            var place = PlaceOf(file.Path);
            if (!File.Exists(place) || await File.ReadAllTextAsync(place, cancellationToken) != file.Text)
            {
                changes.Add(new FileChange(place, file.Text));
            }
        }

        var due = files.Select(file => PlaceOf(file.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var place in Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Where(place => !due.Contains(Path.GetFullPath(place))))
        {
            if (await IsGeneratedAsync(place, cancellationToken))
            {
                changes.Add(new FileChange(place, null));
            }
        }

        return changes;
    }

    private static async Task<bool> IsGeneratedAsync(string place, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(place);
        return await reader.ReadLineAsync(cancellationToken) == SourceFile.FirstLine;
    }

    private string PlaceOf(string relative) => Path.GetFullPath(Path.Combine(path, relative));
}
