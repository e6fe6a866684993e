using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Moq;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Json;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Functions.Certificates;

/// <summary>
/// The certificate that is chosen for a name, against a plain rule over the same accounts. The rule shares nothing with the product: it
/// looks at days and words where the product reads the API's members.
/// </summary>
public sealed class DomainChoiceProperties
{
    private const string Name = "a.example.org";

    private static readonly string?[] Names = ["a.example.org", "A.Example.org.", "*.example.org", "b.example.org", "example.org", null];

    [Property(MaxTest = 400)]
    public FsCheck.Property Choice_FromAnyAccount_IsThatOfThePlainRule()
    {
        var accounts = Gen.ListOf(Candidates()).Where(list => list.Count <= 6).Select(list => list.Select((candidate, index) => candidate with { Id = $"c{index}" }).ToArray());
        var queries =
            from expired in Gen.Elements(false, true)
            from sm2 in Gen.Elements(false, true)
            from statuses in Gen.Elements<string[]?>(null, ["Issued"], ["Issued", "Expired"], ["Revoked"])
            select new Query(expired, sm2, statuses);
        return Prop.ForAll(accounts.SelectMany(account => queries.Select(query => new Sample(account, query))).ToArbitrary(), async sample =>
        {
            using var plugin = Account(sample.Account);

            var response = await plugin.InvokeAsync(sample.Query.ToJson(), "tencentssl:index:getCertificateForDomain");

            var expected = Choose(sample.Account, sample.Query);
            var actual = response.Failures.Count > 0 ? null : response.Return.Fields["certificateId"].StringValue;
            Assert.Equal(expected, actual);
        });
    }

    /// <summary>The plain rule.</summary>
    private static string? Choose(IEnumerable<Candidate> account, Query query) => account
        .Where(candidate => candidate.Name is not null && (candidate.Name.StartsWith('a') || candidate.Name.StartsWith('A') || candidate.Name.StartsWith('*')))
        .Where(candidate => candidate.Type is not "CA" && (!candidate.Sm2 || query.IncludeSm2))
        .Where(candidate => Serves(candidate, candidate.Status, query) && candidate.Record != "gone" && Serves(candidate, candidate.Record == "revoked" ? 10 : candidate.Status, query))
        .OrderByDescending(candidate => candidate.End)
        .ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
        .FirstOrDefault()?.Id;

    private static bool Serves(Candidate candidate, int? status, Query query)
    {
        int[] wanted = query.Statuses switch
        {
            null or ["Issued"] => [1],
            ["Revoked"] => [10],
            _ => [1, 3],
        };
        var mayBeExpired = query.IncludeExpired || (query.Statuses?.Contains("Expired") ?? false);

        // What has expired had begun, whether the API says when or not.
        var isExpired = candidate.End < 0 || status == 3;
        var isInTime = isExpired ? mayBeExpired && candidate.Begin is null or < 0 : candidate.Begin < 0 && candidate.End > 0;
        return status is { } code && wanted.Contains(code) && isInTime && (query.Statuses is not null || candidate.Deployable == true);
    }

    private static Gen<Candidate> Candidates() =>
        from name in Gen.Elements(Names)
        from place in Gen.Elements("Domain", "SubjectAltName", "CertSANs")
        from status in Gen.Elements<int?>(1, 1, 1, 3, 10, 99, null)
        from begin in Gen.Elements<int?>(-10, -10, -10, 5, null)
        from end in Gen.Elements<int?>(-1, 30, 200, null)
        from deployable in Gen.Elements<bool?>(true, true, false, null)
        from type in Gen.Elements<string?>("SVR", "SVR", null, "CA")
        from sm2 in Gen.Elements(false, false, true)
        from record in Gen.Elements("same", "same", "same", "gone", "revoked")
        select new Candidate(name, place, status, begin, end, deployable, type, sm2, record);

    private static PluginUnderTest Account(Candidate[] account)
    {
        var plugin = new PluginUnderTest();
        plugin.Answer((id, _) =>
        {
            var candidate = account.Single(item => item.Id == id);
            return candidate.Record == "gone"
                ? Task.FromException<Api.Models.Certificate>(PluginUnderTest.ApiError("FailedOperation.CertificateNotFound", "gone"))
                : Task.FromResult(Fixture.Parse(Members(candidate, isRecord: true)));
        });
        var items = new JsonArray([.. account.Select(candidate => Members(candidate, isRecord: false))]);
        var body = new JsonObject { ["Response"] = new JsonObject { ["TotalCount"] = items.Count, ["Certificates"] = items } };
        var page = EnvelopeReader.Read(Encoding.UTF8.GetBytes(body.ToJsonString()), ApiJsonContext.Default.ResponseEnvelopeCertificatePage).Answer!;
        plugin.Client
            .Setup(client => client.DescribeCertificatesAsync(It.IsAny<DescribeCertificatesRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(page);
        plugin.Configure("{}");
        return plugin;
    }

    private static JsonObject Members(Candidate candidate, bool isRecord)
    {
        var members = new JsonObject
        {
            ["CertificateId"] = candidate.Id,
            ["Status"] = isRecord && candidate.Record == "revoked" ? 10 : candidate.Status,
            ["CertBeginTime"] = Time(candidate.Begin),
            ["CertEndTime"] = Time(candidate.End),
            ["Deployable"] = candidate.Deployable,
            ["CertificateType"] = candidate.Type,
            ["CertificateExtra"] = new JsonObject { ["SMCert"] = candidate.Sm2 ? 1 : 0 },
        };

        // The single record has no CertSANs.
        if (candidate.Name is not null && !(isRecord && candidate.Place == "CertSANs"))
        {
            members[candidate.Place] = candidate.Place == "Domain" ? candidate.Name : new JsonArray(candidate.Name);
        }

        return members;
    }

    private static string? Time(int? days) => days is { } shift ? Fixture.ApiTime(PluginUnderTest.Now + TimeSpan.FromDays(shift)) : null;

    private sealed record Candidate(
        string? Name, string Place, int? Status, int? Begin, int? End, bool? Deployable, string? Type, bool Sm2, string Record, string Id = "");

    private sealed record Query(bool IncludeExpired, bool IncludeSm2, string[]? Statuses)
    {
        public string ToJson()
        {
            var arguments = new JsonObject { ["domain"] = Name, ["includeExpired"] = IncludeExpired, ["includeSm2"] = IncludeSm2 };
            if (Statuses is not null)
            {
                arguments["statuses"] = new JsonArray([.. Statuses.Select(status => JsonValue.Create(status))]);
            }

            return arguments.ToJsonString();
        }
    }

    private sealed record Sample(Candidate[] Account, Query Query)
    {
        public override string ToString() => $"{Query.ToJson()} in {string.Join(" ", Account.Select(candidate => candidate.ToString()))}";
    }
}
