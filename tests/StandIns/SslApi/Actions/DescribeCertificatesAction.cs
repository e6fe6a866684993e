using System.Text.Json.Nodes;
using TencentSsl.StandIns.SslApi.Certificates;

namespace TencentSsl.StandIns.SslApi.Actions;

internal sealed class DescribeCertificatesAction(
    CertificateStore certificates, IReadOnlyList<ListChange> changes, TimeProvider timeProvider) : IApiAction
{
    private readonly Lock _lock = new();
    private int _answered;

    public string Name => "DescribeCertificates";

    public string Service => "ssl";

    public string Version => "2019-12-05";

    public IReadOnlySet<string> ParameterNames => ListQuery.ParameterNames;

    public bool AllowsUnsigned => false;

    public bool HasSecretParameters => false;

    public PreparedCall Prepare(Parameters parameters, Account caller)
    {
        var query = new ListQuery(parameters);
        return new PreparedCall(() => List(query));
    }

    private JsonObject List(ListQuery query)
    {
        // One list at a time, so that "after the answer" has one meaning.
        lock (_lock)
        {
            var now = timeProvider.GetUtcNow();
            var (total, page) = query.Run(certificates.Snapshot(), now);
            var answer = new JsonObject
            {
                ["TotalCount"] = total,
                ["Certificates"] = new JsonArray(page.Select(certificate => (JsonNode)ListItem.Create(certificate, now)).ToArray()),
            };
            _answered++;
            foreach (var change in changes.Where(change => change.AfterAnswers == _answered))
            {
                change.Change(certificates);
            }

            return answer;
        }
    }
}
