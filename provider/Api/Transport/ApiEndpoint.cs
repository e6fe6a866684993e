using System.Globalization;
using System.Net;

namespace TencentSsl.Api.Transport;

/// <summary>Where requests go: a host, and how to get there.</summary>
internal sealed class ApiEndpoint
{
    private ApiEndpoint(Uri uri)
    {
        Uri = uri;
        Host = uri.IsDefaultPort ? Bracket(uri) : string.Create(CultureInfo.InvariantCulture, $"{Bracket(uri)}:{uri.Port}");
        IsLoopback = uri.IsLoopback;
    }

    /// <summary>Gets the address that requests are posted to.</summary>
    public Uri Uri { get; }

    /// <summary>Gets the text of the Host header, which is signed: with the port where it is not the scheme's own.</summary>
    public string Host { get; }

    /// <summary>Gets a value indicating whether requests stay on this machine. No proxy is asked for those.</summary>
    public bool IsLoopback { get; }

    /// <summary>Reads an endpoint from configuration: a host name, with or without a port, or a URL.</summary>
    /// <param name="text">The text that a person wrote.</param>
    /// <param name="endpoint">The endpoint; null when the text is refused.</param>
    /// <param name="reason">Why the text is refused; empty when it is not.</param>
    public static bool TryParse(string text, out ApiEndpoint? endpoint, out string reason)
    {
        endpoint = null;
        var trimmed = text.Trim();
        var url = trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : "https://" + trimmed;
        if (trimmed.Length == 0 || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || !HasHost(uri))
        {
            reason = "must be a host name such as ssl.intl.tencentcloudapi.com or an https URL";
            return false;
        }

        if (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
        {
            reason = $"has the scheme {uri.Scheme}; only https is possible";
            return false;
        }

        if (uri.Scheme == Uri.UriSchemeHttp && !IsLoopbackAddress(uri))
        {
            reason = "is plain http, which is only possible for a loopback address: use https";
            return false;
        }

        if (uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            reason = "must have no path, query, fragment or user name";
            return false;
        }

        endpoint = new ApiEndpoint(uri);
        reason = "";
        return true;
    }

    /// <summary>Reads an endpoint that is known to be right.</summary>
    public static ApiEndpoint Parse(string text) =>
        TryParse(text, out var endpoint, out var reason) ? endpoint! : throw new ArgumentException($"'{text}' {reason}", nameof(text));

    public override string ToString() => Uri.IsDefaultPort && Uri.Scheme == Uri.UriSchemeHttps ? Host : $"{Uri.Scheme}://{Host}";

    /// <summary>A host that international names do not allow is found out only when its ASCII form is asked for.</summary>
    private static bool HasHost(Uri uri)
    {
        try
        {
            return uri.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static bool IsLoopbackAddress(Uri uri) =>
        uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address));

    private static string Bracket(Uri uri) =>
        uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost}]" : uri.IdnHost;
}
