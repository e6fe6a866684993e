namespace TencentSsl.Api.Credentials;

/// <summary>Reads files that hold a few keys.</summary>
internal static class SmallFile
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Reads a file, or says in a clause that follows the file's name why that is not possible.</summary>
    public static async ValueTask<(string? Text, string Problem)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 4096, useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                if (file.CanSeek && file.Length > MaxBytes)
                {
                    return (null, "is larger than any such file");
                }

                using var reader = new StreamReader(file);
                return (await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false), "");
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "does not exist");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, "cannot be read by this user");
        }
    }
}
