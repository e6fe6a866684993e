using System.Text;
using TencentSsl.Plugin.Hosting;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Hosting;

public sealed class DroppingWriterTests
{
    [Fact]
    public async Task WriteLine_ToAStreamThatTakesIt_IsWritten()
    {
        var stream = new Sink();
        using var writer = new DroppingWriter(() => stream);

        writer.WriteLine("first");
        writer.WriteLine("second");

        await stream.WaitForAsync("first\nsecond\n");
    }

    [Fact]
    public async Task WriteLine_ToAStreamThatFails_IsCountedOnceItCanBe()
    {
        var stream = new Sink { Fails = true };
        using var writer = new DroppingWriter(() => stream);
        writer.WriteLine("lost");
        writer.WriteLine("lost");
        await stream.FailedAsync(2);

        stream.Fails = false;
        writer.WriteLine("kept");

        await stream.WaitForAsync("2 lines of the log could not be written\nkept\n");
    }

    [Fact]
    public async Task WriteLine_ToAStreamThatNobodyReads_HoldsNobodyUpAndIsCounted()
    {
        var stream = new Sink();
        stream.Block();
        using var writer = new DroppingWriter(() => stream);
        writer.WriteLine("held");
        await stream.ReachedAsync();

        for (var line = 0; line < DroppingWriter.MaxWaiting + 10; line++)
        {
            writer.WriteLine("x");
        }

        stream.Release();
        await stream.WaitForAsync("10 lines of the log could not be written");
    }

    [Fact]
    public async Task WriteLine_WithoutAStream_FailsNothing()
    {
        var opened = new SemaphoreSlim(0);
        using var writer = new DroppingWriter(() =>
        {
            opened.Release();
            throw new IOException();
        });

        writer.WriteLine("x");
        await opened.WaitAsync(TestContext.Current.CancellationToken).WithinReason();
        writer.Complete();

        Assert.Null(Record.Exception(() => writer.WriteLine("after the end")));
    }

    /// <summary>A stream that fails or blocks when told to.</summary>
    private sealed class Sink : MemoryStream
    {
        private readonly SemaphoreSlim _failed = new(0);
        private readonly SemaphoreSlim _written = new(0);
        private readonly SemaphoreSlim _reached = new(0);
        private readonly ManualResetEventSlim _open = new(true);
        private readonly StringBuilder _text = new();

        public volatile bool Fails;

        public void Block() => _open.Reset();

        public void Release() => _open.Set();

        public Task ReachedAsync() => _reached.WaitAsync(TestContext.Current.CancellationToken).WithinReason();

        public async Task FailedAsync(int times)
        {
            for (var time = 0; time < times; time++)
            {
                await _failed.WaitAsync(TestContext.Current.CancellationToken).WithinReason();
            }
        }

        public async Task WaitForAsync(string text)
        {
            while (!Text().Contains(text, StringComparison.Ordinal))
            {
                await _written.WaitAsync(TestContext.Current.CancellationToken).WithinReason();
            }
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Take(Encoding.UTF8.GetString(buffer));

        public override void Write(byte[] buffer, int offset, int count) => Take(Encoding.UTF8.GetString(buffer, offset, count));

        private string Text()
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }

        private void Take(string text)
        {
            _reached.Release();
            _open.Wait();
            if (Fails)
            {
                _failed.Release();
                throw new IOException("No space left on device");
            }

            lock (_text)
            {
                _text.Append(text);
            }

            _written.Release();
        }
    }
}
