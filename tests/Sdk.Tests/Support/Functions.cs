using Pulumi.TencentSsl;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Schema;
using Xunit;

namespace TencentSsl.Sdk.Tests.Support;

/// <summary>The functions of the package, called with as little as they take.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, Func<Task<object>>> Calls = new(StringComparer.Ordinal)
    {
        ["getCertificate"] = async () => await GetCertificate.InvokeAsync(new GetCertificateArgs { CertificateId = "cert0001" }),
        ["getCertificateForDomain"] = async () => await GetCertificateForDomain.InvokeAsync(new GetCertificateForDomainArgs { Domain = "example.com" }),
        ["getCertificateUsage"] = async () => await GetCertificateUsage.InvokeAsync(new GetCertificateUsageArgs { CertificateId = "cert0001" }),
        ["getCertificates"] = async () => await GetCertificates.InvokeAsync(),
        ["getServedCertificate"] = async () => await GetServedCertificate.InvokeAsync(new GetServedCertificateArgs { Host = "www.example.com" }),
    };

    public static string Version => Package.Version;

    public static string PluginDownloadUrl => PackageFacts.PluginDownloadUrl;

    /// <summary>The names of all functions that the plugin has.</summary>
    public static TheoryData<string> Names => [.. FunctionRegistry.All.Select(function => function.Definition.Name)];

    public static FunctionDefinition Definition(string name) =>
        FunctionRegistry.All.Single(function => function.Definition.Name == name).Definition;

    /// <summary>Calls a function that gets an answer, and gives the result.</summary>
    public static Task<object> CallAsync(string name, IDictionary<string, object> answer) =>
        MockProgram.RunAsync(new RecordingMocks(answer), Calls[name]);
}
