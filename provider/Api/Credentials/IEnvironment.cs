namespace TencentSsl.Api.Credentials;

/// <summary>The surroundings that credentials are looked for in. Tests bring their own.</summary>
internal interface IEnvironment
{
    /// <summary>Gets the directory that the user's credential files are under; empty where there is none.</summary>
    string HomeDirectory { get; }

    /// <summary>Gets the directory that the machine's own files are under.</summary>
    string SystemDirectory => "/etc";

    /// <summary>Reads one variable; null where it is not set.</summary>
    string? GetVariable(string name);
}
