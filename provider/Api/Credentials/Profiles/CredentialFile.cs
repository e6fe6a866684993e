namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>A file that was read, or why it was not.</summary>
/// <param name="Shown">What the file is called in texts.</param>
/// <param name="Text">What it holds; null where it was not read.</param>
/// <param name="Problem">Why it was not read: a clause that follows its name, empty where it was.</param>
/// <param name="IsMissing">Whether there is no such file.</param>
internal sealed record CredentialFile(string Shown, string? Text, string Problem, bool IsMissing)
{
    public override string ToString() => Shown;
}
