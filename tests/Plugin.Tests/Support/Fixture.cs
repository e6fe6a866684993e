using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Json;
using TencentSsl.Api.Models;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>The certificates of the API stand-in, read without it.</summary>
internal static partial class Fixture
{
    public const string RequestId = "c1d2e3f4-0000-4000-8000-000000000001";

    /// <summary>The certificate whose answer is empty, which is an error of the service.</summary>
    public const string WithoutMembers = "absent01";

    private const string ListKey = "$list";

    private static readonly Assembly Source = typeof(SslApiServer).Assembly;

    public static TheoryData<string> Ids => [.. Source.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>Gives the members of the API's answer, their times as of a moment.</summary>
    public static JsonObject Members(string id, DateTimeOffset now)
    {
        using var reader = new StreamReader(Source.GetManifestResourceStream(id)!);
        var text = Placeholder().Replace(reader.ReadToEnd(), match => ApiTime(now + Shift(match.Groups[1].Value)));
        var members = JsonNode.Parse(text)!.AsObject();
        members.Remove(ListKey);
        return members;
    }

    /// <summary>Gives the members of an entry of the list, as far as they are those of the single answer or the fixture says otherwise.</summary>
    public static JsonObject ListMembers(string id, DateTimeOffset now)
    {
        using var reader = new StreamReader(Source.GetManifestResourceStream(id)!);
        var members = Members(id, now);
        foreach (var (name, value) in JsonNode.Parse(reader.ReadToEnd())![ListKey]?.AsObject() ?? [])
        {
            members[name] = value?.DeepClone();
        }

        return members;
    }

    /// <summary>Gives the API's answer as the client reads it.</summary>
    public static Certificate Read(string id, DateTimeOffset now) => Parse(Members(id, now));

    public static Certificate Parse(JsonObject members)
    {
        members["RequestId"] = RequestId;
        var body = new JsonObject { ["Response"] = members.DeepClone() }.ToJsonString();
        var (answer, failure) = EnvelopeReader.Read(Encoding.UTF8.GetBytes(body), ApiJsonContext.Default.ResponseEnvelopeCertificate);
        return answer ?? throw new InvalidOperationException(failure!.Message);
    }

    /// <summary>Puts times into a text: {+200d} or {-36h} from a moment, as RFC 3339 in UTC.</summary>
    public static string FillUtc(string text, DateTimeOffset now) => UtcPlaceholder().Replace(
        text,
        match => (now + Shift(match.Groups[1].Value)).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public static string ApiTime(DateTimeOffset moment) =>
        moment.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static TimeSpan Shift(string text) =>
        double.Parse(text[..^1], CultureInfo.InvariantCulture) * (text[^1] == 'd' ? TimeSpan.FromDays(1) : TimeSpan.FromHours(1));

    [GeneratedRegex(@"\{\{now([+-]\d+[dh])\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{([+-]\d+[dh])\}")]
    private static partial Regex UtcPlaceholder();
}
