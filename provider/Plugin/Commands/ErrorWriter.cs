using System.Text;
using TencentSsl.Plugin.Hosting;

namespace TencentSsl.Plugin.Commands;

/// <summary>Stderr in UTF-8. Where it takes nothing, messages are lost and nothing else.</summary>
internal sealed class ErrorWriter : TextWriter
{
    public override Encoding Encoding { get; } = new UTF8Encoding(false);

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value) => StandardStreams.TryWriteErrorText(value ?? "");

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.ToString());
        return Task.CompletedTask;
    }
}
