namespace TencentSsl.Plugin.Serving;

/// <summary>The HTTP/2 connection on which a call came.</summary>
/// <param name="Id">Tells connections apart.</param>
/// <param name="Closed">Cancelled once the connection has closed.</param>
internal sealed record ServerConnection(string Id, CancellationToken Closed);
