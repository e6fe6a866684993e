using Moq;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Credentials.Profiles;

namespace TencentSsl.Api.Tests.Credentials.Profiles;

public sealed class CredentialFilesTests : IDisposable
{
    private readonly FakeSurroundings _surroundings = new();

    public void Dispose() => _surroundings.Dispose();

    [Theory]
    [InlineData(UnixFileMode.GroupRead, true)]
    [InlineData(UnixFileMode.OtherRead, true)]
    [InlineData(UnixFileMode.GroupWrite, false)]
    [InlineData(UnixFileMode.None, false)]
    public async Task ReadAsync_Mode_WarnsOnceWhereOthersCanRead(UnixFileMode mode, bool warns)
    {
        var path = _surroundings.WriteFile("file", "text");
        var expected = warns && !OperatingSystem.IsWindows();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);
        }

        var files = new CredentialFiles(_surroundings, _surroundings.Warnings.Add);
        Assert.Equal("text", (await ReadAsync(files)).Text);
        await ReadAsync(files);

        string[] warnings = expected ? ["~/file holds keys and can be read by other users of this machine; run: chmod 600 ~/file"] : [];
        Assert.Equal(warnings, _surroundings.Warnings);
    }

    [Fact]
    public async Task ReadAsync_NoFile_SaysSo()
    {
        Assert.Equal((null, "does not exist"), await ReadAsync(new CredentialFiles(_surroundings, _surroundings.Warnings.Add)));
    }

    [Fact]
    public async Task ReadAsync_Directory_SaysSo()
    {
        _surroundings.WriteFile(Path.Combine("file", "inside"), "");

        Assert.Equal((null, "cannot be read by this user"), await ReadAsync(new CredentialFiles(_surroundings, _surroundings.Warnings.Add)));
    }

    [Fact]
    public async Task ReadAsync_HugeFile_IsNotRead()
    {
        _surroundings.WriteFile("file", new string('x', (1024 * 1024) + 1));

        Assert.Equal((null, "is larger than any such file"), await ReadAsync(new CredentialFiles(_surroundings, _surroundings.Warnings.Add)));
    }

    [Fact]
    public async Task ReadAsync_NoHomeDirectory_SaysSo()
    {
        var environment = Mock.Of<ICredentialEnvironment>(surroundings => surroundings.HomeDirectory == "");

        var read = await ReadAsync(new CredentialFiles(environment, _surroundings.Warnings.Add));

        Assert.Equal((null, "is not looked for, because there is no home directory"), read);
    }

    private static async Task<(string? Text, string Problem)> ReadAsync(CredentialFiles files) =>
        await files.ReadAsync("", "file", "~/file", TestContext.Current.CancellationToken);
}
