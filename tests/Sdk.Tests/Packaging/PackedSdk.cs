using System.IO.Compression;
using TencentSsl.Sdk.Tests.Support;
using Xunit;

namespace TencentSsl.Sdk.Tests.Packaging;

/// <summary>The package, packed once for all tests of it.</summary>
public sealed class PackedSdk : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ZipArchive? _package;

    public IEnumerable<string> Names => _package!.Entries.Select(entry => entry.FullName);

    public bool HasSymbols => File.Exists(_folder.At($"Pulumi.TencentSsl.{Functions.Version}.snupkg"));

    public async ValueTask InitializeAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var (exitCode, output) = await DotnetCommand.RunAsync(
            ["pack", RepositoryFiles.At("sdk/dotnet/Pulumi.TencentSsl.csproj"), "-c", "Release", "-o", _folder.Path, "-p:PulumiSdk=package", "-nologo"],
            cancellationToken);
        Assert.True(exitCode == 0, output);
        _package = await ZipFile.OpenReadAsync(_folder.At($"Pulumi.TencentSsl.{Functions.Version}.nupkg"), cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _package?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Reads a file of the package.</summary>
    public async Task<string> ReadAsync(string name, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(await _package!.GetEntry(name)!.OpenAsync(cancellationToken));
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
