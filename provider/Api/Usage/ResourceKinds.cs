using System.Text.Json;

namespace TencentSsl.Api.Usage;

/// <summary>The twelve types of resources that use certificates, and how the lists of each are read.</summary>
internal static class ResourceKinds
{
    private const string Instances = "InstanceList";

    private static readonly Dictionary<string, Func<JsonElement, BoundResource, IEnumerable<BoundResource>>> Readers = new(StringComparer.Ordinal)
    {
        ["clb"] = Clb,
        ["cdn"] = (item, place) => [Domain(item, place)],
        ["waf"] = (item, place) => [Domain(item, place)],
        ["ddos"] = (item, place) => [Domain(item, place) with { ResourceId = item.Text("InstanceId"), Protocol = item.Text("Protocol") }],
        ["live"] = (item, place) => [Domain(item, place)],
        ["vod"] = (item, place) => [Domain(item, place)],
        ["tke"] = Tke,
        ["apigateway"] = (item, place) =>
            [Domain(item, place) with { ResourceId = item.Text("ServiceId"), ResourceName = item.Text("ServiceName"), Protocol = item.Text("Protocol") }],
        ["tcb"] = Tcb,
        ["teo"] = (item, place) =>
            [Domain(item, place) with { ResourceId = item.Text("Host"), Domains = One(item.Text("Host")), ZoneId = item.Text("ZoneId") }],
        ["cos"] = (item, place) => [Domain(item, place) with { Bucket = item.Text("Bucket"), ResourceId = item.Text("Bucket"), Region = item.Text("Region") ?? place.Region }],
        ["tse"] = Tse,
    };

    /// <summary>Gets the types, in the order of the documentation.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Readers.Keys];

    /// <summary>Gets the types that have regions.</summary>
    public static IReadOnlySet<string> Regional { get; } = new HashSet<string>(["clb", "tke", "waf", "apigateway", "tcb", "cos", "tse"], StringComparer.Ordinal);

    /// <summary>Reads the lists of an answer.</summary>
    public static IEnumerable<ResourceList> Read(IReadOnlyDictionary<string, JsonElement>? members, string certificateId)
    {
        foreach (var (name, lists) in members ?? new Dictionary<string, JsonElement>())
        {
            var type = name.ToLowerInvariant();
            if (!Readers.TryGetValue(type, out var read) || lists.ValueKind != JsonValueKind.Array)
            {
                continue;
            }

            foreach (var list in lists.EnumerateArray().Where(list => list.ValueKind == JsonValueKind.Object))
            {
                var region = list.Text("Region");
                var place = new BoundResource(type, certificateId) { Region = region };
                var resources = list.Items(type == "tcb" ? "Environments" : Instances).SelectMany(item => read(item, place)).ToArray();
                yield return new ResourceList(type, region, resources, TotalOf(list), list.Text("Error"));
            }
        }
    }

    /// <summary>Counts a list; that of environments counts in its parts.</summary>
    private static long TotalOf(JsonElement list) => Math.Max(
        list.Integer("TotalCount"),
        list.Items("Environments")
            .Select(item => Math.Max(item.Member("AccessService").Integer("TotalCount"), item.Member("HostService").Integer("TotalCount")))
            .DefaultIfEmpty()
            .Max());

    private static BoundResource Domain(JsonElement item, BoundResource place) => place with
    {
        ResourceId = item.Text("Domain"),
        Domains = One(item.Text("Domain")),
        Status = item.Text("Status"),
    };

    private static IReadOnlyList<string> One(string? text) => text is null ? [] : [text];

    /// <summary>A load balancer uses certificates at listeners and, with SNI, at their rules: a place each. Those of other certificates are left out.</summary>
    private static BoundResource[] Clb(JsonElement item, BoundResource place)
    {
        var balancer = place with { ResourceId = item.Text("LoadBalancerId"), ResourceName = item.Text("LoadBalancerName") };
        var places = item.Items("Listeners").SelectMany(listener => Listener(listener, balancer)).ToArray();
        return places.Length > 0 ? places : [balancer];
    }

    private static IEnumerable<BoundResource> Listener(JsonElement listener, BoundResource balancer)
    {
        var place = balancer with
        {
            ListenerId = listener.Text("ListenerId"),
            ListenerName = listener.Text("ListenerName"),
            Protocol = listener.Text("Protocol"),
            Sni = listener.Text("SniSwitch") is { } sni ? sni is "1" or "true" : null,
        };
        if (Uses(listener, place))
        {
            yield return place with { Domains = listener.Member("Certificate").Texts("DnsNames") };
        }

        foreach (var rule in listener.Items("Rules").Where(rule => Uses(rule, place)))
        {
            yield return place with { RuleId = rule.Text("LocationId"), Domains = One(rule.Text("Domain")) };
        }
    }

    private static bool Uses(JsonElement item, BoundResource place) =>
        item.Member("Certificate") is { ValueKind: JsonValueKind.Object } certificate
        && (certificate.Text("CertId") is not { } id || id == place.CertificateId);

    private static BoundResource[] Tke(JsonElement item, BoundResource place)
    {
        var cluster = place with { ResourceId = item.Text("ClusterId"), ResourceName = item.Text("ClusterName"), ClusterId = item.Text("ClusterId") };
        var places = item.Items("NamespaceList")
            .SelectMany(space => space.Items("SecretList").Select(secret => cluster with
            {
                Namespace = space.Text("Name"),
                Secret = secret.Text("Name"),
                Ingresses = [.. secret.Items("IngressList").Select(ingress => ingress.Text("IngressName")).OfType<string>()],
                Domains = [.. secret.Items("IngressList").SelectMany(ingress => ingress.Texts("Domains").Concat(ingress.Texts("TlsDomains"))).Distinct(StringComparer.Ordinal)],
            }))
            .ToArray();
        return places.Length > 0 ? places : [cluster];
    }

    private static BoundResource[] Tcb(JsonElement item, BoundResource place)
    {
        var environment = item.Member("Environment");
        var whole = place with { ResourceId = environment.Text("ID"), ResourceName = environment.Text("Name"), EnvironmentId = environment.Text("ID") };
        var places = item.Member("AccessService").Items(Instances).Concat(item.Member("HostService").Items(Instances))
            .Select(instance => whole with { Domains = One(instance.Text("Domain")), Status = instance.Text("Status") })
            .ToArray();
        return places.Length > 0 ? places : [whole with { Status = environment.Text("Status") }];
    }

    private static BoundResource[] Tse(JsonElement item, BoundResource place)
    {
        var gateway = place with { ResourceId = item.Text("GatewayId"), ResourceName = item.Text("GatewayName"), GatewayId = item.Text("GatewayId") };
        var places = item.Items("CertificateList")
            .Where(certificate => certificate.Text("CertId") is not { } id || id == place.CertificateId)
            .Select(certificate => gateway with { Domains = certificate.Texts("BindDomains") })
            .ToArray();
        return places.Length > 0 ? places : [gateway];
    }
}
