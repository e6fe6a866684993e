using System.Net;
using System.Net.Sockets;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Api.Served;

/// <summary>Reads the certificates that endpoints serve, by a TLS handshake and nothing after it. No proxy is used.</summary>
/// <param name="time">The clock of the time limit.</param>
/// <param name="resolve">Gives the addresses of a name.</param>
internal sealed class TlsProbe(TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Makes a probe that asks this machine's resolver.</summary>
    public TlsProbe(TimeProvider time)
        : this(time, Dns.GetHostAddressesAsync)
    {
    }

    /// <summary>Asks every address of an endpoint at once. An address to which this machine has no route is left out where another one answers.</summary>
    /// <param name="target">The endpoint.</param>
    /// <param name="now">The moment as of which trust is judged.</param>
    /// <param name="limit">The time for all of it.</param>
    /// <param name="cancellationToken">Ends the probe.</param>
    public async Task<IReadOnlyList<ServedAnswer>> AskAsync(ServedTarget target, DateTimeOffset now, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var attempt = new ProbeAttempt(target, now, limit);
        try
        {
            var addresses = await ResolveAsync(target, either.Token);
            var answers = await Task.WhenAll(addresses.Distinct().Select(address => attempt.RunAsync(address, either.Token)));
            cancellationToken.ThrowIfCancellationRequested();
            return answers.Any(answer => answer.Certificate is not null) ? [.. answers.Where(answer => !answer.HasNoRoute)] : answers;
        }
        catch (SocketException exception)
        {
            return [new ServedAnswer(null, null, $"cannot be reached: its name does not resolve ({OneLine.Of(exception.Message, 200)})")];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [new ServedAnswer(null, null, $"cannot be reached: its name did not resolve within {Duration.Text(limit)}") { TimedOut = true }];
        }
    }

    private async Task<IPAddress[]> ResolveAsync(ServedTarget target, CancellationToken cancellationToken)
    {
        if ((target.Address ?? DomainNames.ParseAddress(target.Host)) is { } address)
        {
            return [address];
        }

        // A resolver that hangs does not always heed the token.
        var addresses = await resolve(DomainNames.ToAscii(target.Host) ?? target.Host, cancellationToken).WaitAsync(cancellationToken);
        return addresses.Length > 0 ? addresses : throw new SocketException((int)SocketError.NoData);
    }
}
