namespace TencentSsl.StandIns.SslApi.Signing;

/// <summary>Readings of the header Host.</summary>
internal static class HostName
{
    public static string WithoutPort(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon < 0 || host.EndsWith(']') ? host : host[..colon];
    }

    /// <summary>What several SDKs take for the name of the service, "127" of an address included.</summary>
    public static string FirstLabel(string host)
    {
        var name = WithoutPort(host);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? name : name[..dot];
    }
}
