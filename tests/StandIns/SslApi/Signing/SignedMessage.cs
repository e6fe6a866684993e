namespace TencentSsl.StandIns.SslApi.Signing;

/// <summary>What a signature covers, as it came over the wire. Header names are lower case.</summary>
internal sealed record SignedMessage(
    string Method,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    long Timestamp,
    ReadOnlyMemory<byte> Body);
