using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.TencentSsl.Inputs;
using TencentSsl.Sdk.Tests.Support;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using Xunit;

namespace TencentSsl.Sdk.Tests;

/// <summary>The program that the package's README shows.</summary>
public sealed class ReadmeSample : EngineTest
{
    [Fact]
    public async Task Readme_Program_RunsAndIsThisOne()
    {
        Assert.Equal(0, await RunAsync());

        var readme = await File.ReadAllTextAsync(RepositoryFiles.At("sdk/dotnet/README.md"), TestContext.Current.CancellationToken);
        var source = await File.ReadAllTextAsync(RepositoryFiles.At("tests/Sdk.Tests/ReadmeSample.cs"), TestContext.Current.CancellationToken);
        Assert.Equal(Program(readme), Program(source));
    }

    private static async Task<int> RunAsync()
    {
        return await Deployment.RunAsync(() =>
        {
            var certificate = GetCertificate.Invoke(new GetCertificateInvokeArgs
            {
                CertificateId = "Juz8JAxn",
                Expect = new CertificateExpectationArgs { Deployable = true, MinDaysRemaining = 30 },
            });

            return new Dictionary<string, object?>
            {
                ["domains"] = certificate.Apply(it => it.Domains),
                ["notAfter"] = certificate.Apply(it => it.NotAfter),
            };
        });
    }

    /// <summary>The lines of the program, without indentation.</summary>
    private static IEnumerable<string> Program(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).SkipWhile(line => !line.StartsWith("return await Deployment.RunAsync", StringComparison.Ordinal));
        return lines.TakeWhile(line => line != "});").Append("});");
    }
}
