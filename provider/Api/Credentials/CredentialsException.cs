namespace TencentSsl.Api.Credentials;

/// <summary>No credentials could be had. The message is one line and names every place that was looked in, and nothing secret.</summary>
internal sealed class CredentialsException(string message, Exception? cause = null) : Exception(message, cause);
