using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using TencentSsl.StandIns.SslApi.Certificates;

namespace TencentSsl.StandIns.SslApi;

/// <summary>The certificates that the stand-in has. All accounts see the same ones.</summary>
public sealed class CertificateStore
{
    private readonly ConcurrentDictionary<string, Certificate> _certificates = new(StringComparer.Ordinal);
    private readonly TimeProvider _timeProvider;

    internal CertificateStore(TimeProvider timeProvider) => _timeProvider = timeProvider;

    /// <summary>
    /// Adds or replaces a certificate. <paramref name="json"/> holds the members of the answer without RequestId, which may say
    /// anything, the id included, and may hold times such as {{now+200d}}.
    /// </summary>
    public void Put(string id, string json) =>
        _certificates[id] = Certificate.Parse(id, FixtureText.Fill(json, _timeProvider.GetUtcNow()));

    /// <summary>Removes a certificate and says whether it was there.</summary>
    public bool Remove(string id) => _certificates.TryRemove(id, out _);

    /// <summary>Makes a certificate the one applied for last, which puts it in front of a list without a sort order.</summary>
    public void MoveToFront(string id)
    {
        var certificate = Find(id) ?? throw new ArgumentException($"There is no certificate {id}.", nameof(id));
        var members = JsonObject.Create(certificate.Members)!;
        members["InsertTime"] = ApiTime.Format(_timeProvider.GetUtcNow());
        _certificates[id] = certificate with { Members = JsonSerializer.SerializeToElement(members) };
    }

    internal Certificate? Find(string id) => _certificates.GetValueOrDefault(id);

    internal IReadOnlyCollection<Certificate> Snapshot() => _certificates.Values.ToArray();
}
