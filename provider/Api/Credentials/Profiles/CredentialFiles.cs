namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>Reads files under the user's home directory, and warns of those that others can read.</summary>
internal sealed class CredentialFiles(ICredentialEnvironment environment, Action<string> warn)
{
    private const UnixFileMode Unknown = (UnixFileMode)(-1);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);

    /// <summary>Reads a file, or says in a clause that follows the file's name why that is not possible.</summary>
    /// <param name="directory">The directory under the home directory.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="shown">What the file is called in texts.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<(string? Text, string Problem)> ReadAsync(string directory, string name, string shown, CancellationToken cancellationToken)
    {
        if (environment.HomeDirectory.TrimToNull() is not { } home)
        {
            return (null, "is not looked for, because there is no home directory");
        }

        var path = Path.Combine(home, directory, name);
        var read = await SmallFile.ReadAsync(path, cancellationToken).ConfigureAwait(false);
        if (read.Text is not null && CanOthersRead(path) && IsFirst(path))
        {
            warn($"{shown} holds keys and can be read by other users of this machine; run: chmod 600 {shown}");
        }

        return read;
    }

    /// <summary>Tells whether others can read a file; no, where the system has no modes or the file is gone by now.</summary>
    private static bool CanOthersRead(string path)
    {
        var mode = new FileInfo(path).UnixFileMode;
        return mode != Unknown && (mode & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0;
    }

    private bool IsFirst(string path)
    {
        lock (_gate)
        {
            return _warned.Add(path);
        }
    }
}
