using Microsoft.Extensions.Time.Testing;
using TencentSsl.Api.Credentials;

namespace TencentSsl.Api.Tests.Credentials;

/// <summary>Variables and a home directory of a test's own, and a clock that stands still.</summary>
internal sealed class FakeSurroundings : IEnvironment, IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("tencentssl-credentials-");

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));

    public List<string> Warnings { get; } = [];

    public StubHandler Sts { get; } = new();

    public StubHandler Metadata { get; } = new();

    /// <summary>Gets the number of times that variables, home directory or services were asked.</summary>
    public int Looks { get; private set; }

    public string HomeDirectory
    {
        get
        {
            Looks++;
            return _home.FullName;
        }
    }

    public string SystemDirectory => Path.Combine(_home.FullName, "etc");

    public Task WarnAsync(string message, CancellationToken cancellationToken)
    {
        Warnings.Add(message);
        return Task.CompletedTask;
    }

    public string? GetVariable(string name)
    {
        Looks++;
        return Variables.GetValueOrDefault(name);
    }

    /// <summary>Sets a variable; null leaves it unset.</summary>
    public void Set(string name, string? value)
    {
        if (value is not null)
        {
            Variables[name] = value;
        }
    }

    /// <summary>Makes this look like a pod with an identity.</summary>
    public void SetUpPod(string providerId, string token)
    {
        Set("TKE_REGION", "ap-singapore");
        Set("TKE_PROVIDER_ID", providerId);
        Set("TKE_ROLE_ARN", "arn");
        Set("TKE_WEB_IDENTITY_TOKEN_FILE", WriteFile("token", token));
    }

    public CredentialContext Context(CredentialSettings? settings = null) =>
        new(settings ?? new CredentialSettings(), this, Time, () => 0)
        {
            Warn = WarnAsync,
            StsHandler = _ => Sts,
            MetadataHandler = () => Metadata,
        };

    /// <summary>Writes a file that only its owner can read.</summary>
    public string WriteFile(string name, string text)
    {
        var path = Path.Combine(_home.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return path;
    }

    public string WriteSdkFile(string text) => WriteFile(Path.Combine(".tencentcloud", "credentials"), text);

    public void WriteTccliFile(string profile, string json) => WriteFile(Path.Combine(".tccli", profile + ".credential"), json);

    public void Dispose()
    {
        Sts.Dispose();
        Metadata.Dispose();
        _home.Delete(recursive: true);
    }
}
