using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Served;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Served;

/// <summary>The arguments that name an endpoint.</summary>
internal static class EndpointInputs
{
    public static IReadOnlyList<Property> All { get; } =
    [
        new("host", PropertyType.String, "Name or address of the endpoint, such as www.example.com. All addresses of a name are asked.") { Required = true, Problem = HostProblem },
        new("port", PropertyType.Integer, "TCP port, 1 to 65535. The default is 443.") { Min = 1, Max = 65535 },
        new("address", PropertyType.String, "IP address to connect to in place of those of the name: one load balancer behind it.") { Problem = AddressProblem },
    ];

    public static ObjectType Type { get; } = new("ServedEndpoint", "An endpoint that serves a certificate by TLS.", All);

    /// <summary>Reads an endpoint, whose types have been checked.</summary>
    public static ServedTarget Read(MapField<string, Value> given) =>
        new(given["host"].StringValue.Trim().TrimEnd('.'), given.TryGetValue("port", out var port) ? (int)port.NumberValue : ServedTarget.HttpsPort)
        {
            ServerName = given.TryGetValue("serverName", out var name) ? name.StringValue.Trim() : null,
            Address = given.TryGetValue("address", out var address) ? DomainNames.ParseAddress(address.StringValue.Trim()) : null,
        };

    /// <summary>Says why a text names no host; null where it does.</summary>
    public static string? HostProblem(string text) =>
        DomainNameRules.Problem(text) ?? (text.StartsWith('*') ? "must be the name of one host: a wildcard has no address" : null);

    private static string? AddressProblem(string text) =>
        DomainNames.ParseAddress(text) is null ? "must be an IP address, such as \"203.0.113.7\"" : null;
}
