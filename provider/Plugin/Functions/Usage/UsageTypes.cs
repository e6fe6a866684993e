using TencentSsl.Api.Usage;
using TencentSsl.Plugin.Schema;
using Out = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Api.Usage.BoundResource>;

namespace TencentSsl.Plugin.Functions.Usage;

/// <summary>The types of getCertificateUsage.</summary>
internal static class UsageTypes
{
    private static readonly Dictionary<string, (string Name, string Description)> Kinds = new(StringComparer.Ordinal)
    {
        ["clb"] = ("Clb", "Load balancers (CLB)."),
        ["cdn"] = ("Cdn", "Domains of the content delivery network (CDN)."),
        ["waf"] = ("Waf", "Domains of the web application firewall (WAF)."),
        ["ddos"] = ("Ddos", "Instances of Anti-DDoS."),
        ["live"] = ("Live", "Domains of live streaming (CSS)."),
        ["vod"] = ("Vod", "Domains of video on demand (VOD)."),
        ["tke"] = ("Tke", "Secrets of Kubernetes clusters (TKE)."),
        ["apigateway"] = ("ApiGateway", "Services of the API gateway."),
        ["tcb"] = ("Tcb", "Environments of CloudBase (TCB)."),
        ["teo"] = ("Teo", "Hosts of EdgeOne (TEO)."),
        ["cos"] = ("Cos", "Buckets of object storage (COS)."),
        ["tse"] = ("Tse", "Gateways of the service engine (TSE)."),
    };

    public static EnumType ResourceType { get; } = new(
        "BoundResourceType",
        "A type of cloud resources that use certificates.",
        [.. ResourceKinds.All.Select(kind => new EnumValue(Kinds[kind].Name, kind, Kinds[kind].Description))]);

    public static OutputTable<BoundResource> ResourceTable { get; } = new(
    [
        Out.Enum("resourceType", ResourceType, resource => resource.ResourceType, "The type of the resource."),
        Out.Text("certificateId", resource => resource.CertificateId, "Id of the certificate that is used there."),
        Out.Text("region", resource => resource.Region, "Its region; left out where the type has none."),
        Out.Text("resourceId", resource => resource.ResourceId, "Its id: of the load balancer, cluster, environment, gateway, service or instance, or the bucket or domain name."),
        Out.Text("resourceName", resource => resource.ResourceName, "Its name; left out where the type has none."),
        Out.Texts("domains", resource => resource.Domains, "The domain names that it serves with the certificate."),
        Out.Text("listenerId", resource => resource.ListenerId, "The listener of a load balancer."),
        Out.Text("listenerName", resource => resource.ListenerName, "The listener's name."),
        Out.Text("ruleId", resource => resource.RuleId, "The listener's rule that uses the certificate; left out where the listener itself does."),
        Out.Text("protocol", resource => resource.Protocol, "The protocol of a listener, an Anti-DDoS rule or an API gateway's domain."),
        Out.Boolean("sni", resource => resource.Sni, "Whether a listener chooses certificates by name (SNI)."),
        Out.Text("bucket", resource => resource.Bucket, "The bucket of object storage."),
        Out.Text("zoneId", resource => resource.ZoneId, "The zone of EdgeOne."),
        Out.Text("clusterId", resource => resource.ClusterId, "The Kubernetes cluster."),
        Out.Text("namespace", resource => resource.Namespace, "The Kubernetes namespace."),
        Out.Text("secret", resource => resource.Secret, "The name of the Kubernetes secret that holds the certificate."),
        Out.Texts("ingresses", resource => resource.Ingresses, "The names of the Kubernetes ingresses that use the secret."),
        Out.Text("environmentId", resource => resource.EnvironmentId, "The environment of CloudBase."),
        Out.Text("gatewayId", resource => resource.GatewayId, "The gateway of the service engine."),
        Out.Text("status", resource => resource.Status, "Its status, as the service names it for the type."),
    ]);

    public static ObjectType Resource { get; } = new("BoundResource", "A place where a certificate is used. What a type does not have is left out.", ResourceTable.Outputs);
}
