using System.Diagnostics;
using TencentSsl.Api.Credentials;

namespace TencentSsl.Api.Tests.Credentials;

public sealed class SmallFileTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("tencentssl-files-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task ReadAsync_NamedPipe_IsRefusedAtOnce()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in directories.");
        var path = Path.Combine(_directory.FullName, "pipe");
        using (var mkfifo = Process.Start("mkfifo", [path]))
        {
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal((null, "is not a regular file"), await ReadAsync(path));
    }

    [Fact]
    public async Task ReadAsync_LinkToAnEndlessDevice_EndsAtTheLimit()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /dev/zero.");
        var path = Path.Combine(_directory.FullName, "link");
        File.CreateSymbolicLink(path, "/dev/zero");

        Assert.Null((await ReadAsync(path)).Text);
    }

    [Theory]
    [InlineData(1024 * 1024, true)]
    [InlineData((1024 * 1024) + 1, false)]
    public async Task ReadAsync_Size_IsLimited(int size, bool isRead)
    {
        var path = Path.Combine(_directory.FullName, "file");
        await File.WriteAllTextAsync(path, new string('x', size), TestContext.Current.CancellationToken);

        var (text, problem) = await ReadAsync(path);

        Assert.Equal(isRead ? size : null, text?.Length);
        Assert.Equal(isRead ? "" : "is larger than any such file", problem);
    }

    [Fact]
    public async Task ReadAsync_PathThroughAFile_DoesNotExist()
    {
        var path = Path.Combine(_directory.FullName, "file");
        await File.WriteAllTextAsync(path, "", TestContext.Current.CancellationToken);

        Assert.Equal((null, "does not exist"), await ReadAsync(Path.Combine(path, "inside")));
    }

    [Fact]
    public async Task ReadAsync_CallEnds_IsCancelled()
    {
        var path = Path.Combine(_directory.FullName, "file");
        await File.WriteAllTextAsync(path, "text", TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SmallFile.ReadAsync(path, new CancellationToken(canceled: true)).AsTask());
    }

    private static async Task<(string? Text, string Problem)> ReadAsync(string path) =>
        await SmallFile.ReadAsync(path, TestContext.Current.CancellationToken);
}
