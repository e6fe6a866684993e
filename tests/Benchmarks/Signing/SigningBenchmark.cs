using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using TencentSsl.Api.Signing;
using TencentSsl.Benchmarks.InProcess;
using TencentSsl.Benchmarks.Reporting;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.Benchmarks.Signing;

/// <summary>What signing costs beside the hashes in it.</summary>
internal sealed class SigningBenchmark : IBenchmark
{
    private const double TimesTheBareOperations = 1.5;

    private static readonly DateTimeOffset Moment = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly byte[] _body = "{\"CertificateId\":\"Juz8JAxn\"}"u8.ToArray();
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];

    public string Verb => "signing";

    public Task<Section> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var contest = Contest.Run(bench, PrepareBareOperations(), Sign);
        var table = new Table("operation", "ns", "times the bare operations", "bytes allocated");
        table.Add("two SHA-256 and one HMAC-SHA256 of the same sizes", Figure.MedianAndQuartile(contest.Reference, 0), Figure.Ratio(1), "0");
        table.Add("a signed request", Figure.MedianAndQuartile(contest.Operation, 0), Figure.Ratio(contest.Ratio.Median), Figure.Whole(contest.AllocatedBytes));
        return Task.FromResult(new Section(
            "Signing",
            "In process, in turn and in batches of a millisecond; medians, lower quartiles in brackets. A request of DescribeCertificate, from its parts to the text of the Authorization header, beside the hashes that no signer can avoid. "
            + "The signing key is derived once for a key and day, and is at hand in both.")
        {
            Tables = [table],
            Requirements =
            [
                Requirement.AtMost("a signature, as a multiple of the bare operations", TimesTheBareOperations, contest.Ratio.Median, Figure.Ratio),
            ],
        });
    }

    private Action PrepareBareOperations()
    {
        var date = Moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var request = Request();
        var key = Tc3Signer.DeriveKey(Account.Default.SecretKey, date, request.Service);
        var canonicalRequest = new ArrayBufferWriter<byte>();
        Tc3Signer.WriteCanonicalRequest(request, canonicalRequest);
        var stringToSign = new ArrayBufferWriter<byte>();
        Tc3Signer.WriteStringToSign(request, Moment.ToUnixTimeSeconds(), date, stringToSign);
        return () =>
        {
            SHA256.HashData(_body, _hash);
            SHA256.HashData(canonicalRequest.WrittenSpan, _hash);
            HMACSHA256.HashData(key, stringToSign.WrittenSpan, _hash);
        };
    }

    private void Sign() => Tc3Signer.Authorize(Request(), Account.Default.SecretId, Account.Default.SecretKey, Moment);

    private SignableRequest Request() =>
        SignableRequest.Create("ssl", _body, ("content-type", "application/json"), ("host", "ssl.intl.tencentcloudapi.com"));
}
