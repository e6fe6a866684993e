namespace TencentSsl.Api.Credentials;

/// <summary>Where credentials are being fetched from, for the message of a call whose deadline passes meanwhile.</summary>
internal sealed class CredentialActivity
{
    private volatile string _text = "credentials";

    /// <summary>Gets what is waited for, in words that may be shown. It stays until another source is asked.</summary>
    public string Text => _text;

    /// <summary>Names the source that is asked now.</summary>
    public void Ask(string source) => _text = $"credentials from {source}";
}
