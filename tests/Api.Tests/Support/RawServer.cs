using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TencentSsl.Api.Tests.Support;

/// <summary>Answers every connection with the bytes it was given, whatever is asked, and hangs up.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    private readonly string _endOfRequest;

    public RawServer(string head, byte[] body, string endOfRequest = "\r\n\r\n{\"CertificateId\":\"Juz8JAxn\"}")
    {
        _endOfRequest = endOfRequest;
        _listener.Start();
        _serving = ServeAsync([.. Encoding.ASCII.GetBytes(head), .. body]);
    }

    public string Endpoint => $"http://{Authority}";

    public string Authority => _listener.LocalEndpoint.ToString()!;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(byte[] answer)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var socket = await _listener.AcceptSocketAsync(_stop.Token);
                await using var stream = new NetworkStream(socket);
                await ReadRequestAsync(stream);
                await stream.WriteAsync(answer, _stop.Token);
                socket.Shutdown(SocketShutdown.Send);

                // Hanging up with unread bytes in the socket would be a reset.
                await stream.CopyToAsync(Stream.Null, _stop.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The test is over, or the client has seen enough.
            }
        }
    }

    private async Task ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[1024];
        int read;
        do
        {
            read = await stream.ReadAsync(buffer, _stop.Token);
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
        while (read > 0 && !text.ToString().EndsWith(_endOfRequest, StringComparison.Ordinal));
    }
}
