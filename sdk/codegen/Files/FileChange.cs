namespace TencentSsl.SdkCodegen.Files;

/// <summary>Something that is not yet as it has to be.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">What it has to hold; null when it has to go.</param>
internal sealed record FileChange(string Path, string? Text)
{
    /// <summary>Makes it so.</summary>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        if (Text is null)
        {
            File.Delete(Path);
            return;
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await File.WriteAllTextAsync(Path, Text, cancellationToken);
    }
}
