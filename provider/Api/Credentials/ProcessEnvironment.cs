namespace TencentSsl.Api.Credentials;

/// <summary>The surroundings of this process.</summary>
internal sealed class ProcessEnvironment : IEnvironment
{
    public string HomeDirectory => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    public string? GetVariable(string name) => Environment.GetEnvironmentVariable(name);
}
