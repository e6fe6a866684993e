using System.Text;
using System.Text.Json.Nodes;
using Moq;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Json;
using TencentSsl.Api.Models;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Functions.Certificates;

/// <summary>An account that has some of the fixtures: lists all of them whatever the filter, and reads each.</summary>
internal static class ListFixtures
{
    /// <summary>An entry that the service lists without its id.</summary>
    public const string WithoutId = "";

    /// <summary>Makes a provider of the account, and keeps the requests for lists.</summary>
    public static PluginUnderTest Account(List<DescribeCertificatesRequest> requests, params string[] ids)
    {
        var plugin = new PluginUnderTest();
        plugin.Answer((id, _) => Task.FromResult(Fixture.Read(id, PluginUnderTest.Now)));
        plugin.Client
            .Setup(client => client.DescribeCertificatesAsync(It.IsAny<DescribeCertificatesRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((DescribeCertificatesRequest request, CancellationToken _) =>
            {
                requests.Add(request);
                return Page(ids.Where(id => request.CertIds is null || request.CertIds.Contains(id)));
            });
        plugin.Configure("{}");
        return plugin;
    }

    private static CertificatePage Page(IEnumerable<string> ids)
    {
        var items = new JsonArray([.. ids.Select(Item)]);
        var body = new JsonObject { ["Response"] = new JsonObject { ["TotalCount"] = items.Count, ["Certificates"] = items } };
        return EnvelopeReader.Read(Encoding.UTF8.GetBytes(body.ToJsonString()), ApiJsonContext.Default.ResponseEnvelopeCertificatePage).Answer!;
    }

    private static JsonObject Item(string id)
    {
        var item = Fixture.ListMembers(id == WithoutId ? "healthy1" : id, PluginUnderTest.Now);
        item["CertificateId"] = id == WithoutId ? null : id;
        return item;
    }
}
