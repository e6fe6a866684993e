using System.Globalization;
using TencentSsl.Api.Meaning;
using TencentSsl.Api.Models;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>
/// Waits during an update until a certificate is issued. A status that never becomes issued ends the wait at once. A
/// preview changes nothing and so has nothing to wait for: it says so and goes on.
/// </summary>
internal sealed class WaitForIssued
{
    private const double DefaultTimeoutSeconds = 900;
    private const double DefaultPollSeconds = 15;

    private readonly TimeSpan _timeout;
    private readonly TimeSpan _poll;

    private WaitForIssued(TimeSpan timeout, TimeSpan poll)
    {
        _timeout = timeout;
        _poll = poll;
    }

    public static Property Argument { get; } = new(
        "waitForIssued",
        new ObjectType(
            "WaitForIssued",
            "How long an update waits for a certificate to be issued.",
            [
                new("timeoutSeconds", PropertyType.Number, "Seconds until the wait fails, 1 to 86400. The default is 900.") { Min = 1, Max = 86400 },
                new("pollSeconds", PropertyType.Number, "Seconds between two looks, 1 to 3600. The default is 15.") { Min = 1, Max = 3600 },
            ]),
        "Waits during `pulumi up` until the certificate is issued; a preview never waits. A status from which no certificate is issued any more, such as a failed review, ends the wait at once. Give an empty object for the defaults.");

    /// <summary>Reads the argument, whose types have been checked; null where it is not given.</summary>
    public static WaitForIssued? Read(Invocation invocation)
    {
        if (!invocation.Arguments.Fields.Fields.TryGetValue(Argument.Name, out var argument) || argument.StructValue is not { } fields)
        {
            return null;
        }

        return new WaitForIssued(
            TimeSpan.FromSeconds(fields.Fields.TryGetValue("timeoutSeconds", out var timeout) ? timeout.NumberValue : DefaultTimeoutSeconds),
            TimeSpan.FromSeconds(fields.Fields.TryGetValue("pollSeconds", out var poll) ? poll.NumberValue : DefaultPollSeconds));
    }

    /// <summary>Waits.</summary>
    /// <returns>The certificate as last read, and why it is not issued; null where it is, or where nothing is waited for.</returns>
    public async Task<(Certificate Record, Failure? Failure)> RunAsync(
        Invocation invocation,
        string certificateId,
        Certificate record,
        CancellationToken cancellationToken)
    {
        var started = invocation.Time.GetTimestamp();
        while (true)
        {
            var facts = CertificateFacts.Of(record, invocation.Time.GetUtcNow());
            var label = CertificateLabel.Of(certificateId, facts);
            var state = Describe(facts);
            if (facts.Status == CertificateStatus.Issued)
            {
                return (record, null);
            }

            if (facts.Status is { IsFinal: true })
            {
                return (record, new Failure(Argument.Name, $"{label} will not be issued: its status is {state}"));
            }

            if (invocation.IsPreview)
            {
                await invocation.Engine.InformAsync($"{label} is not issued yet, its status is {state}; a preview does not wait for it", cancellationToken).ConfigureAwait(false);
                return (record, null);
            }

            var elapsed = invocation.Time.GetElapsedTime(started);
            if (elapsed >= _timeout)
            {
                return (record, new Failure($"{Argument.Name}.timeoutSeconds", string.Create(CultureInfo.InvariantCulture, $"{label} has not been issued within {_timeout.TotalSeconds:0} s: its status is {state}")));
            }

            await invocation.Engine.ProgressAsync(string.Create(CultureInfo.InvariantCulture, $"{label} is {state}; waiting, {elapsed.TotalSeconds:0} of at most {_timeout.TotalSeconds:0} s"), cancellationToken).ConfigureAwait(false);
            var pause = TimeSpan.FromTicks(Math.Min(_poll.Ticks, (_timeout - elapsed).Ticks));
            await Task.Delay(pause, invocation.Time, cancellationToken).ConfigureAwait(false);
            record = await invocation.Client.DescribeCertificateAsync(certificateId, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Describe(CertificateFacts facts)
    {
        var status = facts.Status is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"{known.Name} ({facts.Record.Status})")
            : "not told by the API";
        return string.IsNullOrWhiteSpace(facts.Record.StatusMsg) ? status : $"{status}, {Excerpt.Of(facts.Record.StatusMsg)}";
    }
}
