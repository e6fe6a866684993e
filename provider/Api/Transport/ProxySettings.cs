using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace TencentSsl.Api.Transport;

/// <summary>
/// The proxy for https requests, from HTTPS_PROXY, ALL_PROXY and NO_PROXY or their lower-case spellings, as Go and curl
/// read them. User name and password are kept apart from the address, so that no text about the proxy can show them.
/// </summary>
internal sealed class ProxySettings : IWebProxy
{
    private static readonly string[] ProxyVariables = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
    private static readonly string[] NoProxyVariables = ["no_proxy", "NO_PROXY"];
    private static readonly string[] Schemes = ["http", "https", "socks4", "socks4a", "socks5"];

    private readonly Uri? _proxy;
    private readonly NoProxyList _noProxy;

    private ProxySettings(Uri? proxy, ICredentials? credentials, NoProxyList noProxy)
    {
        _proxy = proxy;
        Credentials = credentials;
        _noProxy = noProxy;
    }

    /// <summary>Gets the settings of an environment without proxies.</summary>
    public static ProxySettings None { get; } = new(null, null, NoProxyList.Parse(null));

    public ICredentials? Credentials { get; set; }

    /// <summary>Reads the variables.</summary>
    /// <param name="environment">Gives the value of a variable.</param>
    /// <param name="settings">The settings; null when the proxy cannot be read.</param>
    /// <param name="problem">What is wrong, with the variable's name but not its value; empty when nothing is.</param>
    public static bool TryRead(Func<string, string?> environment, [NotNullWhen(true)] out ProxySettings? settings, out string problem)
    {
        var noProxy = NoProxyList.Parse(NoProxyVariables.Select(environment).FirstOrDefault(IsSet));
        problem = "";
        if (ProxyVariables.FirstOrDefault(name => IsSet(environment(name))) is not { } variable)
        {
            settings = new ProxySettings(null, null, noProxy);
            return true;
        }

        settings = TryParse(environment(variable)!.Trim(), out var address, out var credentials)
            ? new ProxySettings(address, credentials, noProxy)
            : null;
        if (settings is null)
        {
            problem = $"the environment variable {variable} cannot be read as a proxy: set it to a URL such as http://proxy.example.com:8080"
                + $" (schemes: {string.Join(", ", Schemes)}; escape special characters of a password, such as @ as %40), or unset it";
        }

        return settings is not null;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : _proxy;

    public bool IsBypassed(Uri host) => _proxy is null || _noProxy.Contains(host.IdnHost, host.Port);

    private static bool IsSet(string? text) => !string.IsNullOrWhiteSpace(text);

    /// <summary>Reads a URL or, as Go and curl allow, a host and port without a scheme.</summary>
    private static bool TryParse(string text, [NotNullWhen(true)] out Uri? address, out ICredentials? credentials)
    {
        address = null;
        credentials = null;
        var url = text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text;

        // A socks5h proxy resolves names itself, which this platform's socks5 does as well.
        if (url.StartsWith("socks5h://", StringComparison.OrdinalIgnoreCase))
        {
            url = "socks5" + url["socks5h".Length..];
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || !Schemes.Contains(uri.Scheme, StringComparer.Ordinal)
            || uri.HostNameType is UriHostNameType.Unknown or UriHostNameType.Basic
            || uri.Host.Length == 0
            || uri.Port is 0)
        {
            return false;
        }

        var port = uri.Port > 0 ? uri.Port : uri.Scheme.StartsWith("socks", StringComparison.Ordinal) ? 1080 : 80;
        address = new UriBuilder(uri.Scheme, uri.IdnHost, port).Uri;
        if (uri.UserInfo.Length > 0)
        {
            var parts = uri.UserInfo.Split(':', 2);
            credentials = new NetworkCredential(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
        }

        return true;
    }
}
