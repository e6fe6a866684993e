namespace TencentSsl.Api.Transport;

/// <summary>The TLS certificate of an endpoint was refused. The message is a clause that says why; the advice says what to do.</summary>
internal sealed class UntrustedCertificateException(string reason, string advice) : Exception(reason)
{
    public string Advice { get; } = advice;
}
