namespace TencentSsl.StandIns.SslApi.Http;

/// <summary>A refusal that the client is told in an envelope.</summary>
internal sealed class ApiErrorException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
