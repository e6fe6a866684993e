using TencentSsl.Api;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Meaning;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Functions.Certificates;
using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Hosting;
using TencentSsl.Plugin.Serving;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>
/// Checks certificates without a stack: for pipelines, and for finding out whether it is the credentials or the stack. What
/// is checked, and how it is said, is the function's own code.
/// </summary>
internal sealed class CheckCommand(
    IClientFactory clients,
    Func<string, string?> environment,
    TimeProvider time,
    TextWriter output,
    TextWriter errors) : ICommand
{
    public static CheckCommand OfThisProcess()
    {
        var time = TimeProvider.System;
        var environment = new ProcessEnvironment();
        var clients = new ClientFactory(environment, time, Jitter.Next, DebugLog.Open(environment, time));
        return new CheckCommand(clients, environment.GetVariable, time, StandardStreams.OpenOutput(), Console.Error);
    }

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var (options, error) = CheckOptions.Parse(arguments);
        if (options is null)
        {
            return await RefuseAsync(error, cancellationToken).ConfigureAwait(false);
        }

        var (configuration, failures) = ConfigurationReader.Read(null, environment);
        if (configuration is null)
        {
            return await RefuseAsync(string.Join("; ", failures.Select(failure => failure.Reason)), cancellationToken).ConfigureAwait(false);
        }

        var client = clients.Create(configuration, new TextEngineLog(errors));
        using var disposable = client as IDisposable;
        var outcomes = await Task
            .WhenAll(options.CertificateIds.Select(id => CheckAsync(client, id, options.MinDays, cancellationToken)))
            .ConfigureAwait(false);
        if (client.ClockOffset != TimeSpan.Zero)
        {
            await errors.WriteAsync($"warning: {ClockWarning.Of(client.ClockOffset)}\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        await output.WriteAsync(CheckReport.Write(options.Format, outcomes).AsMemory(), cancellationToken).ConfigureAwait(false);
        return outcomes.Max(outcome => outcome.ExitCode);
    }

    private async Task<CheckOutcome> CheckAsync(ISslApiClient client, string id, int minDays, CancellationToken cancellationToken)
    {
        try
        {
            var record = await client.DescribeCertificateAsync(id, cancellationToken).ConfigureAwait(false);
            var now = time.GetUtcNow() + client.ClockOffset;
            var facts = CertificateFacts.Of(record, now);
            var expectation = new Expectation { Valid = true, MinDaysRemaining = minDays };
            var unmet = ExpectationCheck.Run(expectation, facts, CertificateLabel.Of(id, facts), now);
            return new CheckOutcome(id, facts, [.. unmet.Select(failure => failure.Reason)]);
        }
        catch (TencentCloudException exception)
        {
            return new CheckOutcome(id, null, [StatusMessage.Limit($"certificate \"{Excerpt.Of(id)}\": {exception.Message}")]);
        }
    }

    private async Task<int> RefuseAsync(string reason, CancellationToken cancellationToken)
    {
        await errors.WriteAsync($"check: {reason}\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        return CheckOutcome.Unknown;
    }
}
