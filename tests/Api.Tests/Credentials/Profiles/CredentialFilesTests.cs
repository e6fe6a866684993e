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
        var path = _surroundings.WriteSdkFile("text");
        var expected = warns && !OperatingSystem.IsWindows();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);
        }

        var files = new CredentialFiles(_surroundings, _surroundings.WarnAsync);
        Assert.Equal("text", (await ReadAsync(files)).Text);
        await ReadAsync(files);

        string[] warnings = expected ? ["~/.tencentcloud/credentials holds keys and can be read by other users of this machine; run chmod 600 on it"] : [];
        Assert.Equal(warnings, _surroundings.Warnings);
    }

    [Fact]
    public async Task ReadAsync_NoFile_SaysSo()
    {
        Assert.Equal(
            (null, "does not exist, /etc/tencentcloud/credentials does not exist, TENCENTCLOUD_CREDENTIALS_FILE is not set"),
            await ReadAsync(new CredentialFiles(_surroundings, _surroundings.WarnAsync)));
    }

    [Fact]
    public async Task ReadAsync_Directory_SaysSo()
    {
        _surroundings.WriteFile(Path.Combine(".tencentcloud", "credentials", "inside"), "");

        Assert.Equal((null, "cannot be read by this user"), await ReadAsync(new CredentialFiles(_surroundings, _surroundings.WarnAsync)));
    }

    [Fact]
    public async Task ReadAsync_HugeFile_IsNotRead()
    {
        _surroundings.WriteSdkFile(new string('x', (1024 * 1024) + 1));

        Assert.Equal((null, "is larger than any such file"), await ReadAsync(new CredentialFiles(_surroundings, _surroundings.WarnAsync)));
    }

    [Fact]
    public async Task ReadAsync_NoHomeDirectory_SaysSo()
    {
        var environment = Mock.Of<IEnvironment>(surroundings =>
            surroundings.HomeDirectory == "" && surroundings.SystemDirectory == "/nowhere");

        var read = await ReadAsync(new CredentialFiles(environment, _surroundings.WarnAsync));

        Assert.StartsWith("is not looked for, because there is no home directory, ", read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadSdkFileAsync_NoFileOfTheUser_ReadsTheMachines()
    {
        _surroundings.WriteFile(Path.Combine("etc", "tencentcloud", "credentials"), "machine");
        var files = new CredentialFiles(_surroundings, _surroundings.WarnAsync);

        Assert.Equal(("machine", ""), await ReadAsync(files));

        _surroundings.WriteSdkFile("user");
        Assert.Equal(("user", ""), await ReadAsync(files));
    }

    [Theory]
    [InlineData("~/elsewhere")]
    [InlineData("'~/elsewhere'")]
    public async Task ReadSdkFileAsync_VariableNamesAFile_ReadsThatAlone(string path)
    {
        _surroundings.WriteSdkFile("user");
        _surroundings.Set("TENCENTCLOUD_CREDENTIALS_FILE", path);
        var files = new CredentialFiles(_surroundings, _surroundings.WarnAsync);

        Assert.Equal((null, "does not exist"), await ReadAsync(files));

        _surroundings.WriteFile("elsewhere", "named");
        Assert.Equal(("named", ""), await ReadAsync(files));
    }

    private static async Task<(string? Text, string Problem)> ReadAsync(CredentialFiles files) =>
        Pair(await files.ReadSdkFileAsync(TestContext.Current.CancellationToken));

    private static (string? Text, string Problem) Pair(CredentialFile file) => (file.Text, file.Problem);
}
