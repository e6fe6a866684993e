using System.Text.Json;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Envelope;
using TencentSsl.Benchmarks.InProcess;
using TencentSsl.Benchmarks.Reporting;
using TencentSsl.Plugin.Functions.Certificates;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Benchmarks.Parsing;

/// <summary>What parsing and mapping cost beside reading.</summary>
internal sealed class ParsingBenchmark : IBenchmark
{
    private static readonly DateTimeOffset Moment = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public string Verb => "parsing";

    public async Task<Section> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var table = new Table("answer", "bytes", "Utf8JsonReader alone, MB/s", "to the encoded Struct, MB/s", "times the reading", "bytes allocated for a byte of JSON");
        using var read = await RecordedProvider.ReadAsync(cancellationToken);
        Add("one certificate", read.Answers.Single(), MapCertificate);
        using var list = await RecordedProvider.ListAsync(1000, cancellationToken);
        Add("list of 1,000", list.Answers.Single(), MapList);
        return new Section(
            "Parsing and mapping",
            "In process, in turn and in batches of a millisecond; medians. From the bytes of the API's answer to the encoded Struct that the invoke returns, with everything that is worked out on the way; "
            + "beside it Utf8JsonReader, which reads the tokens of the same bytes and keeps nothing.")
        {
            Tables = [table],
        };

        void Add(string name, byte[] json, Action<byte[]> map)
        {
            var contest = Contest.Run(bench, () => Read(json), () => map(json));
            table.Add(
                name,
                Figure.Whole(json.Length),
                Rate(json, contest.Reference),
                Rate(json, contest.Operation),
                Figure.Of(contest.Ratio.Median, 1),
                Figure.Of(contest.AllocatedBytes / (double)json.Length, 1));
        }
    }

    private static string Rate(byte[] json, Samples nanoseconds) => Figure.Of(json.Length / nanoseconds.Median * 1e9 / (1 << 20), 1);

    private static void Read(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
        }
    }

    private static void MapCertificate(byte[] json)
    {
        var record = EnvelopeReader.Read(json, SslActions.DescribeCertificate.AnswerType).Answer!;
        CertificateReadingOutputs.Table.Of(CertificateReading.Of(record.CertificateId!, record, Moment)).Encode(null);
    }

    private static void MapList(byte[] json)
    {
        var page = EnvelopeReader.Read(json, SslActions.DescribeCertificates.AnswerType).Answer!;
        var encoder = new StructEncoder();
        encoder.AddList("certificates", page.Certificates!.Select(item => CertificateListTypes.Entry.WriteValue(ListedCertificate.Of(item!, Moment))));
        encoder.ToByteString();
    }
}
