namespace TencentSsl.Api.Listing;

/// <summary>Renewal links that lead nowhere. The message is one line and lists the ids.</summary>
internal sealed class RenewalChainException(string message) : Exception(message);
