using System.Globalization;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Served;
using TencentSsl.Plugin.Functions.Served;

namespace TencentSsl.Plugin.Commands.Check.Settings;

/// <summary>Reads HOST, HOST:PORT, [IPV6] and [IPV6]:PORT.</summary>
internal static class EndpointText
{
    /// <summary>Reads an endpoint.</summary>
    /// <returns>The endpoint, or why the text is none.</returns>
    public static (ServedTarget? Target, string? Problem) Read(string text)
    {
        var (host, port) = Split(text.Trim());
        if (EndpointInputs.HostProblem(host) is { } problem)
        {
            return (null, problem);
        }

        if (port is null)
        {
            return (new ServedTarget(host.TrimEnd('.'), ServedTarget.HttpsPort), null);
        }

        return ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? (new ServedTarget(host.TrimEnd('.'), number), null)
            : (null, "must have a port from 1 to 65535 after the colon");
    }

    private static (string Host, string? Port) Split(string text)
    {
        var bracket = text.IndexOf(']', StringComparison.Ordinal);
        if (text.StartsWith('[') && bracket > 0 && (bracket == text.Length - 1 || text[bracket + 1] == ':'))
        {
            return (text[1..bracket], bracket == text.Length - 1 ? null : text[(bracket + 2)..]);
        }

        var colon = text.LastIndexOf(':');
        return colon < 0 || DomainNames.ParseAddress(text) is not null ? (text, null) : (text[..colon], text[(colon + 1)..]);
    }
}
