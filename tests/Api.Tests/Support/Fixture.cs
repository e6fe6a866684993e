using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Tests.Support;

/// <summary>The certificates that the API's stand-in serves.</summary>
internal static class Fixture
{
    private const string Prefix = "Fixtures/";

    private static readonly Assembly Home = typeof(Fixture).Assembly;

    public static IEnumerable<string> Ids =>
        Home.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]);

    /// <summary>Gives the members of the answer.</summary>
    public static JsonObject Members(string id)
    {
        using var stream = Home.GetManifestResourceStream(Prefix + id)!;
        var members = JsonNode.Parse(stream)!.AsObject();

        // What the list says otherwise is not in the single answer.
        members.Remove("$list");
        return members;
    }

    /// <summary>Reads the fixture as the client does.</summary>
    public static Certificate Certificate(string id) => Read(new JsonObject { ["Response"] = Members(id) }.ToJsonString()).Answer!;

    public static (Certificate? Answer, ApiFailure? Failure) Read(string body) =>
        EnvelopeReader.Read(Encoding.UTF8.GetBytes(body), SslActions.DescribeCertificate.AnswerType);
}
