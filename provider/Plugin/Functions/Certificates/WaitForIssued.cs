using System.Globalization;
using TencentSsl.Api;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;
using TencentSsl.Plugin.Schema;
using In = TencentSsl.Plugin.Schema.InputFactory;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>
/// Waits during an update until a certificate is issued. A status that never becomes issued ends the wait at once. A
/// preview does not wait: it says that the update will, and what is expected of the certificate is judged then.
/// </summary>
internal sealed class WaitForIssued
{
    private static readonly Input<double> TimeoutSeconds = In.Seconds("timeoutSeconds", 1, 86400, 900, "Seconds until the wait fails.");
    private static readonly Input<double> PollSeconds = In.Seconds("pollSeconds", 1, 3600, 15, "Seconds between two looks.");
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _timeout;
    private readonly TimeSpan _poll;

    private WaitForIssued(TimeSpan timeout, TimeSpan poll)
    {
        _timeout = timeout;
        _poll = poll;
    }

    public static Input<WaitForIssued?> Argument { get; } = In.Object(
        "waitForIssued",
        new ObjectType("WaitForIssued", "How long an update waits for a certificate to be issued.", [TimeoutSeconds, PollSeconds]),
        members => new WaitForIssued(TimeSpan.FromSeconds(TimeoutSeconds.Read(members)), TimeSpan.FromSeconds(PollSeconds.Read(members))),
        "Waits during `pulumi up` until the certificate is issued. A preview never waits, and does not check `expect` while there is something to wait for. "
        + "A status from which no certificate is issued any more, such as a failed review, ends the wait at once. Give an empty object for the defaults.");

    /// <summary>Waits.</summary>
    /// <returns>
    /// The certificate as last read, why it will not be issued or has not been in time, and, in a preview, whether the update will wait for it.
    /// </returns>
    public async Task<(Certificate Record, Failure? Failure, bool IsDue)> RunAsync(
        Invocation invocation,
        string certificateId,
        Certificate record,
        CancellationToken cancellationToken)
    {
        var started = invocation.Time.GetTimestamp();
        while (true)
        {
            var facts = CertificateFacts.Of(record, invocation.Now);
            var label = CertificateLabel.Of(certificateId, facts);
            var state = Describe(facts);
            if (facts.Status == CertificateStatus.Issued)
            {
                return (record, null, false);
            }

            if (facts.Status is { IsFinal: true })
            {
                return (record, new Failure(Argument.Name, $"{label} will not be issued: its status is {state}"), false);
            }

            if (invocation.IsPreview)
            {
                await invocation.Engine
                    .InformAsync($"{label} is not issued yet, its status is {state}; `pulumi up` waits for it and then checks what is expected of it", cancellationToken);
                return (record, null, true);
            }

            var remaining = _timeout - invocation.Time.GetElapsedTime(started);
            if (remaining <= TimeSpan.Zero)
            {
                return (record, TimedOut(label, state), false);
            }

            await invocation.Engine.ProgressAsync(Progress(label, state, remaining), cancellationToken);
            await Task.Delay(remaining < _poll ? remaining : _poll, invocation.Time, cancellationToken);
            record = await PollAsync(invocation, certificateId, started, cancellationToken) ?? record;
        }
    }

    /// <summary>Reads the certificate again. What may pass, an outage or a read that hangs until the wait ends, does not end the wait itself.</summary>
    private async Task<Certificate?> PollAsync(Invocation invocation, string certificateId, long started, CancellationToken cancellationToken)
    {
        // A moment more, so that a wait whose time is just over still looks once.
        var remaining = _timeout - invocation.Time.GetElapsedTime(started);
        using var timeout = new CancellationTokenSource(remaining + LastLook, invocation.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await invocation.Client.StartCall().DescribeCertificateAsync(certificateId, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (TencentCloudException exception) when (exception.Failure.Class == ErrorClass.Retry)
        {
            await invocation.Engine
                .ProgressAsync($"certificate \"{Excerpt.Of(certificateId)}\" could not be read, waiting on: {exception.Message}", cancellationToken);
            return null;
        }
    }

    private string Progress(string label, string state, TimeSpan remaining) => string.Create(
        CultureInfo.InvariantCulture,
        $"{label} is {state}; waiting, {(_timeout - remaining).TotalSeconds:0} of at most {_timeout.TotalSeconds:0} s");

    private Failure TimedOut(string label, string state) => new(
        $"{Argument.Name}.{TimeoutSeconds.Name}",
        string.Create(CultureInfo.InvariantCulture, $"{label} has not been issued within {_timeout.TotalSeconds:0} s: its status is {state}"));

    private static string Describe(CertificateFacts facts)
    {
        var status = facts.Status is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"{known.Name} ({facts.Record.Status})")
            : "not reported by the API";
        return string.IsNullOrWhiteSpace(facts.Record.StatusMsg) ? status : $"{status}, {Excerpt.Of(facts.Record.StatusMsg)}";
    }
}
