using TencentSsl.Plugin.Schema;
using TencentSsl.Sdk.Tests.Support;
using TencentSsl.SdkCodegen;
using Xunit;

namespace TencentSsl.Sdk.Tests.Conventions;

/// <summary>What is made from the plugin's tables and committed is up to date: the schema, the SDK, the documentation.</summary>
public sealed class CommittedFilesTests
{
    [Fact]
    public async Task Schema_Committed_IsWhatThePluginServes()
    {
        var committed = await File.ReadAllTextAsync(RepositoryFiles.Schema, TestContext.Current.CancellationToken);

        Assert.Equal(SchemaWriter.Write(), committed.TrimEnd('\n'));
    }

    [Fact]
    public async Task SdkAndDocuments_Committed_AreWhatTheSchemaGives()
    {
        var output = new StringWriter();

        var exitCode = await Generator.RunAsync(
            new Arguments(RepositoryFiles.Schema, RepositoryFiles.Sdk, RepositoryFiles.Documents, Check: true), output, TestContext.Current.CancellationToken);

        Assert.Equal("", output.ToString());
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task Documents_EveryFunctionAndTheConfiguration_HaveTables()
    {
        var text = string.Concat(await Task.WhenAll(RepositoryFiles.Documents.Select(path => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))));
        var expected = TableTypes.Functions.Keys.Select(name => $"inputs {name}").Append("configuration").Append("outputs getCertificate").Append("outputs getCertificates");

        Assert.All(expected, table => Assert.Contains($"<!-- table: {table} -->", text, StringComparison.Ordinal));
    }
}
