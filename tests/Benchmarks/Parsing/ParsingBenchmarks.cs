using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Meaning;
using TencentSsl.Benchmarks.InProcess;
using TencentSsl.Plugin.Functions.Certificates;

namespace TencentSsl.Benchmarks.Parsing;

/// <summary>The API's JSON to the Struct on the wire, and the mere reading of its tokens.</summary>
public class ParsingBenchmarks
{
    public const string Certificate = "one certificate";
    public const string List = "list of 1,000";

    private static readonly DateTimeOffset Moment = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private byte[] _json = [];

    [Params(Certificate, List)]
    public string Input { get; set; } = Certificate;

    [GlobalSetup]
    public async Task PrepareAsync() => _json = await RecordAsync(Input, CancellationToken.None);

    [Benchmark(Baseline = true)]
    public int Read()
    {
        var reader = new Utf8JsonReader(_json);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark]
    public object Map() => Input == Certificate ? MapCertificate(_json) : MapList(_json);

    /// <summary>Gets what the stand-in answers.</summary>
    internal static async Task<byte[]> RecordAsync(string input, CancellationToken cancellationToken)
    {
        using var provider = input == Certificate
            ? await RecordedProvider.ReadAsync(cancellationToken)
            : await RecordedProvider.ListAsync(1000, cancellationToken);
        return provider.Answers.Single();
    }

    private static Struct MapCertificate(byte[] json)
    {
        var record = EnvelopeReader.Read(json, SslActions.DescribeCertificate.AnswerType).Answer!;
        return CertificateReadingOutputs.Table.Write(new CertificateReading(record.CertificateId!, record, CertificateFacts.Of(record, Moment)));
    }

    private static ListValue MapList(byte[] json)
    {
        var page = EnvelopeReader.Read(json, SslActions.DescribeCertificates.AnswerType).Answer!;
        var list = new ListValue();
        list.Values.AddRange(page.Certificates!.Select(item => CertificateListTypes.Entry.WriteValue(ListedCertificate.Of(item!, Moment))));
        return list;
    }
}
