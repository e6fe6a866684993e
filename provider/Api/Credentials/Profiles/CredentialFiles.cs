namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>Reads the files of profiles, and warns of those that others can read.</summary>
internal sealed class CredentialFiles(IEnvironment environment, Func<string, CancellationToken, Task> warn)
{
    private const UnixFileMode Unknown = (UnixFileMode)(-1);
    private const string HomeFile = "~/.tencentcloud/credentials";
    private const string SystemFile = "/etc/tencentcloud/credentials";

    private readonly Lock _gate = new();
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);

    /// <summary>Reads the file of the SDKs: the one that a variable names or, as they do, the user's or else the machine's.</summary>
    public async ValueTask<CredentialFile> ReadSdkFileAsync(CancellationToken cancellationToken)
    {
        if (environment.GetText(EnvironmentNames.CredentialsFile) is { } named)
        {
            return await ReadAsync(Expand(named), $"the file that {EnvironmentNames.CredentialsFile} names", cancellationToken);
        }

        var file = await ReadAsync(UnderHome(".tencentcloud", "credentials"), HomeFile, cancellationToken);
        if (!file.IsMissing)
        {
            return file;
        }

        var path = Path.Combine(environment.SystemDirectory.TrimToNull() ?? "/etc", "tencentcloud", "credentials");
        var system = await ReadAsync(path, SystemFile, cancellationToken, isShared: true);
        return system.IsMissing
            ? file with { Problem = $"{file.Problem}, {SystemFile} {system.Problem}, {EnvironmentNames.CredentialsFile} is not set" }
            : system;
    }

    /// <summary>Reads a profile's file of tccli, in the directory that a variable names or in the one under the home directory.</summary>
    public ValueTask<CredentialFile> ReadTccliFileAsync(ProfileName profile, CancellationToken cancellationToken)
    {
        var name = $"{profile.Name}.credential";
        return environment.GetText(EnvironmentNames.SharedCredentialsDirectory) is { } named
            ? ReadAsync(
                Expand(named) is { } directory ? Path.Combine(directory, name) : null,
                $"{profile.ShownInPath}.credential in the directory that {EnvironmentNames.SharedCredentialsDirectory} names",
                cancellationToken)
            : ReadAsync(UnderHome(".tccli", name), $"~/.tccli/{profile.ShownInPath}.credential", cancellationToken);
    }

    private async ValueTask<CredentialFile> ReadAsync(string? path, string shown, CancellationToken cancellationToken, bool isShared = false)
    {
        if (path is null)
        {
            return new CredentialFile(shown, null, "is not looked for, because there is no home directory", IsMissing: true);
        }

        var (text, problem) = await SmallFile.ReadAsync(path, cancellationToken);
        if (text is not null && !isShared && CanOthersRead(path) && IsFirst(path))
        {
            await warn($"{shown} holds keys and can be read by other users of this machine; run chmod 600 on it", cancellationToken);
        }

        return new CredentialFile(shown, text, problem, IsMissing: problem == SmallFile.Missing);
    }

    private string? UnderHome(string directory, string name) =>
        environment.HomeDirectory.TrimToNull() is { } home ? Path.Combine(home, directory, name) : null;

    /// <summary>Puts the home directory in for a tilde, which no shell does in a file of variables.</summary>
    private string? Expand(string path) =>
        path is not "~" and not ['~', '/', ..] ? path
        : environment.HomeDirectory.TrimToNull() is { } home ? Path.Join(home, path[1..])
        : null;

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
