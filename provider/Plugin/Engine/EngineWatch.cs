using System.Net.Sockets;
using Grpc.Core;

namespace TencentSsl.Plugin.Engine;

/// <summary>
/// Finds out that the engine is gone. An engine that is killed ends no plugin: its plugins would live on for ever.
/// An engine that does not answer is not gone: it may be stopped in a debugger for hours. Nor is one that is connected: the system closes
/// the connections of a process that ends.
/// </summary>
/// <param name="address">The engine's address.</param>
/// <param name="isConnected">Whether anybody is connected to this process.</param>
/// <param name="time">The clock.</param>
internal sealed class EngineWatch(string address, Func<bool> isConnected, TimeProvider time)
{
    /// <summary>How long after one check the next one comes.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>How soon a check that found no engine is made again.</summary>
    public static readonly TimeSpan ConfirmationInterval = TimeSpan.FromSeconds(5);

    /// <summary>How many checks in a row must find no engine.</summary>
    public const int Confirmations = 3;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Waits until the engine is gone.</summary>
    public async Task WaitForEndAsync(CancellationToken cancellationToken)
    {
        for (var missed = 0; missed < Confirmations;)
        {
            await Task.Delay(missed == 0 ? Interval : ConfirmationInterval, time, cancellationToken);
            missed = !isConnected() && await IsGoneAsync(cancellationToken) ? missed + 1 : 0;
        }
    }

    /// <summary>Asks the engine for its health. Any status is an answer, also that it has no such service.</summary>
    private async Task<bool> IsGoneAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var channel = EngineChannel.Open(address);
        try
        {
            await new Health.HealthClient(channel).CheckAsync(new HealthCheckRequest(), cancellationToken: limited.Token);
            return false;
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Nobody listens at the address, or who does is no engine. Whatever else it is does not end the process.
            return exception is RpcException { Status.DebugException: SocketException or HttpRequestException or IOException };
        }
    }
}
