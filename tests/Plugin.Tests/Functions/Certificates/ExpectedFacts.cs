using System.Globalization;

namespace TencentSsl.Plugin.Tests.Functions.Certificates;

/// <summary>What is worked out from each fixture, by hand. {+200d} stands for a time from now.</summary>
internal static class ExpectedFacts
{
    private const string Free = "TrustAsia C1 DV Free";

    public static string JsonOf(string id) => id switch
    {
        "Juz8JAxn" => Json("Issued", ["www.zrhh.online", "zrhh.online"], Free, ("2024-11-27T00:00:00Z", "2025-02-25T23:59:59Z"), -637, expired: true, applied: "2024-11-27T09:44:36Z", valid: false),
        "absent01" or "allnull1" => Json(null, []),
        "cabundle1" => Json("Issued", ["example client ca"], null, (null, "{+400d}"), 400, expired: false, applied: "{-101d}"),
        "canary01" => Json("Issued", ["canary.example.org"], "TrustAsia D3 OV", ("{-100d}", "{+200d}"), 200, expired: false, applied: "{-101d}", valid: true),
        "ending14" => Json("Issued", ["ending14.example.com", "www.ending14.example.com"], Free, ("{-352d}", "{+324h}"), 13, expired: false, applied: "{-352d}", valid: true),
        "ending30" => Json("Issued", ["ending30.example.com", "www.ending30.example.com"], Free, ("{-340d}", "{+612h}"), 25, expired: false, applied: "{-340d}", valid: true),
        "expired1" => Json("Expired", ["expired.example.org", "www.expired.example.org"], Free, ("{-395d}", "{-30d}"), -30, expired: true, applied: "{-396d}", valid: false),
        "failed01" => Json("ReviewFailed", ["failed.example.org"], Free, applied: "{-20d}", valid: false),
        "future01" => Json("Issued", ["future.example.org"], Free, ("{+20d}", "{+110d}"), 110, expired: false, applied: "{-101d}", valid: false),
        "mixedsv1" => Json("Issued", ["mixed.example.org"], Free, ("{-10d}", "{+60d}"), 60, expired: false, applied: "{-101d}", valid: true),
        "mixedca1" => Json("Issued", ["mixed.example.org"], Free, ("{-10d}", "{+3000d}"), 3000, expired: false, applied: "{-101d}", valid: true),
        "pairrsa1" => Json("Issued", ["pair.example.org"], Free, ("{-10d}", "{+100d}"), 100, expired: false, applied: "{-101d}", valid: true),
        "pairsm21" => Json("Issued", ["pair.example.org"], "DNSPod SM DV", ("{-10d}", "{+300d}"), 300, expired: false, applied: "{-101d}", valid: true),
        "onlysm21" => Json("Issued", ["sm.example.org"], "DNSPod SM DV", ("{-10d}", "{+300d}"), 300, expired: false, applied: "{-101d}", valid: true),
        "sansonly" => Json("Issued", [], Free, ("{-10d}", "{+200d}"), 200, expired: false, applied: "{-101d}", valid: true),
        "lagging1" => Json("Revoked", ["lagging.example.org"], Free, ("{-10d}", "{+300d}"), 300, expired: false, applied: "{-101d}", valid: false),
        "lagging2" => Json("Issued", ["lagging.example.org"], Free, ("{-10d}", "{+90d}"), 90, expired: false, applied: "{-101d}", valid: true),
        "healthy1" => Json("Issued", ["*.api.example.com", "shop.example.com", "www.shop.example.com"], Free, ("{-100d}", "{+200d}"), 200, expired: false, applied: "{-101d}", valid: true),
        "idndom01" => Json("Issued", ["www.xn--bcher-kva.example.org", "xn--bcher-kva.example.org", "xn--fiqs8s.example.org"], Free, ("{-100d}", "{+200d}"), 200, expired: false, applied: "{-101d}", valid: true),
        "mixnums1" => Json("Issued", ["mixnums.example.org", "www.mixnums.example.org"], Free, ("{-100d}", "{+200d}"), 200, expired: false, applied: "{-101d}", valid: true),
        "nearend1" => Json("Issued", ["nearend.example.com", "www.nearend.example.com"], Free, ("{-353d}", "{+300h}"), 12, expired: false, applied: "{-353d}", valid: true),
        "oddtime1" => Json("Issued", ["oddtime1.example.org"], Free),
        "oddtime2" => Json("Issued", ["oddtime2.example.org"], Free),
        "reissue1" => Json("Issued", ["reissue.example.org", "www.reissue.example.org"], Free, ("{-100d}", "{+200d}"), 200, expired: false, applied: "{-101d}", successor: "reissue2", valid: true),
        "reissue2" => Json("Issued", ["reissue.example.org", "www.reissue.example.org"], Free, ("{-5d}", "{+200d}"), 200, expired: false, applied: "{-6d}", valid: true),
        "renewed1" => Json("Issued", ["renewed.example.org", "www.renewed.example.org"], Free, ("{-355d}", "{+10d}"), 10, expired: false, applied: "{-356d}", successor: "renewed2", valid: true),
        "renewed2" => Json("Issued", ["renewed.example.org", "www.renewed.example.org"], Free, ("{-80d}", "{+100d}"), 100, expired: false, applied: "{-81d}", successor: "renewed3", valid: true),
        "renewed3" => Json("Issued", ["renewed.example.org", "www.renewed.example.org"], Free, ("{-10d}", "{+300d}"), 300, expired: false, applied: "{-11d}", valid: true),
        "review01" => Json("UnderReview", ["files.review.example.org", "review.example.org", "www.review.example.org"], Free, applied: "{-1d}", valid: false),
        "revoked1" => Json("Revoked", ["revoked.example.org", "www.revoked.example.org"], Free, ("{-100d}", "{+200d}"), 200, expired: false, applied: "{-101d}", valid: false),
        "tagged01" => Json("Issued", ["tagged.example.org"], Free, ("{-100d}", "{+200d}"), 200, expired: false, applied: "{-101d}", valid: true),
        "unknown1" => Json("Unknown", ["unknown.example.org"], null, ("{-100d}", "{+200d}"), 200, expired: false, applied: "{-101d}"),
        "upload01" => Json("Issued", ["static.upload.example.org", "upload.example.org"], null, ("{-100d}", "{+200d}"), 200, expired: false, applied: "{-101d}", valid: true),
        "wildcard" => Json("Issued", ["*.wild.example.org", "wild.example.org"], "TrustAsia DV, wildcard", ("{-100d}", "{+200d}"), 200, expired: false, applied: "{-101d}", valid: true),
        _ => throw new ArgumentException($"The fixture {id} is new: say here what is worked out from it.", nameof(id)),
    };

    private static string Json(
        string? status,
        string[] domains,
        string? product = null,
        (string? From, string? To) validity = default,
        int? days = null,
        bool? expired = null,
        bool? valid = null,
        string? applied = null,
        string? successor = null)
    {
        string?[] members =
        [
            Text("statusKind", status),
            Text("packageTypeDescription", product),
            Text("notBefore", validity.From),
            Text("notAfter", validity.To),
            Text("appliedAt", applied),
            Text("supersededBy", successor),
            days is null ? null : string.Create(CultureInfo.InvariantCulture, $"\"daysRemaining\": {days}"),
            expired is null ? null : $"\"expired\": {(expired.Value ? "true" : "false")}",
            valid is null ? null : $"\"valid\": {(valid.Value ? "true" : "false")}",
            $"\"domains\": [{string.Join(", ", domains.Select(domain => $"\"{domain}\""))}]",
            "\"renewalChain\": []",
            "\"unmetExpectations\": []",
        ];
        return "{" + string.Join(", ", members.Where(member => member is not null)) + "}";
    }

    private static string? Text(string name, string? text) => text is null ? null : $"\"{name}\": \"{text}\"";
}
