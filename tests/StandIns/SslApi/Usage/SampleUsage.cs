namespace TencentSsl.StandIns.SslApi.Usage;

/// <summary>Uses of certificates to try things with.</summary>
public static class SampleUsage
{
    /// <summary>Two listeners of a load balancer, one of them by a rule, and a CDN domain.</summary>
    public const string Small = """
        {
          "CLB": [{"Region": "ap-singapore", "TotalCount": 1, "Error": "", "InstanceList": [{"LoadBalancerId": "lb-1", "LoadBalancerName": "web", "Listeners": [
            {"ListenerId": "lbl-1", "ListenerName": "https", "SniSwitch": 0, "Protocol": "HTTPS", "Certificate": {"CertId": null, "DnsNames": ["www.example.com"]}, "Rules": []},
            {"ListenerId": "lbl-2", "ListenerName": "sni", "SniSwitch": 1, "Protocol": "HTTPS", "Certificate": {"CertId": "another1"}, "Rules": [
              {"LocationId": "loc-1", "Domain": "www.example.com", "Certificate": {"CertId": null}},
              {"LocationId": "loc-2", "Domain": "other.example.com", "Certificate": {"CertId": "another1"}}]}]}]}],
          "CDN": [{"TotalCount": 1, "InstanceList": [{"Domain": "cdn.example.com", "Status": "online"}]}]
        }
        """;

    /// <summary>One resource of each of the twelve types.</summary>
    public const string AllTypes = """
        {
          "CLB": [{"Region": "ap-singapore", "TotalCount": 1, "InstanceList": [{"LoadBalancerId": "lb-1", "LoadBalancerName": "web", "Listeners": [{"ListenerId": "lbl-1", "Protocol": "HTTPS", "Certificate": {}}]}]}],
          "CDN": [{"TotalCount": 1, "InstanceList": [{"Domain": "cdn.example.com", "Status": "online"}]}],
          "WAF": [{"Region": "ap-singapore", "TotalCount": 1, "InstanceList": [{"Domain": "waf.example.com", "Keepalive": 1}]}],
          "DDOS": [{"TotalCount": 1, "InstanceList": [{"Domain": "ddos.example.com", "InstanceId": "bgp-1", "Protocol": "https", "VirtualPort": "443"}]}],
          "LIVE": [{"TotalCount": 1, "InstanceList": [{"Domain": "live.example.com", "Status": 1}]}],
          "VOD": [{"TotalCount": 1, "InstanceList": [{"Domain": "vod.example.com"}]}],
          "TKE": [{"Region": "ap-tokyo", "TotalCount": 1, "InstanceList": [{"ClusterId": "cls-1", "ClusterName": "main", "NamespaceList": [{"Name": "default", "SecretList": [{"Name": "tls", "IngressList": [{"IngressName": "web", "Domains": ["tke.example.com"], "TlsDomains": ["tke.example.com"]}]}]}]}]}],
          "APIGATEWAY": [{"Region": "ap-tokyo", "TotalCount": 1, "InstanceList": [{"ServiceId": "service-1", "ServiceName": "api", "Domain": "api.example.com", "Protocol": "https"}]}],
          "TCB": [{"Region": "ap-shanghai", "Environments": [{"Environment": {"ID": "env-1", "Name": "app", "Status": "NORMAL"}, "AccessService": {"TotalCount": 1, "InstanceList": [{"Domain": "tcb.example.com", "Status": 2}]}, "HostService": null}]}],
          "TEO": [{"TotalCount": 1, "InstanceList": [{"Host": "teo.example.com", "ZoneId": "zone-1", "Status": "Deployed"}]}],
          "COS": [{"Region": "ap-singapore", "TotalCount": 1, "InstanceList": [{"Domain": "cos.example.com", "Bucket": "files-1", "Region": "ap-singapore", "Status": "ENABLED"}]}],
          "TSE": [{"Region": "ap-singapore", "TotalCount": 1, "InstanceList": [{"GatewayId": "gw-1", "GatewayName": "edge", "CertificateList": [{"Id": "c1", "BindDomains": ["tse.example.com"]}]}]}]
        }
        """;

    /// <summary>Gives some of the fixtures uses: Juz8JAxn a few, healthy1 all types, failed01 a look-up that fails.</summary>
    internal static void AddTo(UsageTasks tasks)
    {
        tasks.Put("Juz8JAxn", new UsagePlan(Small) { Polls = 1 });
        tasks.Put("healthy1", new UsagePlan(AllTypes) { CachedFor = TimeSpan.FromMinutes(10) });
        tasks.Put("failed01", new UsagePlan { Error = "FailedOperation.Internal" });
    }
}
