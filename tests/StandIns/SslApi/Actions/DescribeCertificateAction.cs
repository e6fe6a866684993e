using System.Text.Json.Nodes;
using TencentSsl.StandIns.SslApi.Http;

namespace TencentSsl.StandIns.SslApi.Actions;

internal sealed class DescribeCertificateAction(CertificateStore certificates) : IApiAction
{
    public string Name => "DescribeCertificate";

    public string Service => "ssl";

    public string Version => "2019-12-05";

    public IReadOnlySet<string> ParameterNames { get; } = new HashSet<string>(StringComparer.Ordinal) { "CertificateId" };

    public bool AllowsUnsigned => false;

    public bool HasSecretParameters => false;

    public PreparedCall Prepare(Parameters parameters, Account caller)
    {
        var id = parameters.RequiredText("CertificateId");
        return id.Length > 0
            ? new PreparedCall(() => Describe(id), id)
            : throw new ApiErrorException("FailedOperation.InvalidParam", "CertificateId is empty.");
    }

    private JsonObject Describe(string id) => certificates.Find(id) is { } certificate
        ? JsonObject.Create(certificate.Members)!
        : throw new ApiErrorException("FailedOperation.CertificateNotFound", $"There is no certificate {id}.");
}
