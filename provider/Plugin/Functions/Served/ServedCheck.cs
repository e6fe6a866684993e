using System.Globalization;
using TencentSsl.Api;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Served;
using TencentSsl.Plugin.Functions.Expectations;

namespace TencentSsl.Plugin.Functions.Served;

/// <summary>Holds what endpoints serve against a certificate's record.</summary>
/// <param name="invocation">The call.</param>
/// <param name="targets">The endpoints.</param>
/// <param name="facts">The record.</param>
/// <param name="certificate">The certificate's name in messages.</param>
internal sealed class ServedCheck(Invocation invocation, IReadOnlyList<ServedTarget> targets, CertificateFacts facts, string certificate)
{
    private const int MaxNamesShown = 5;

    private readonly TlsProbe _probe = new(invocation.Time);

    /// <summary>Asks all endpoints at once, and lists those that serve another certificate or none.</summary>
    public async Task<IReadOnlyList<Failure>> RunAsync(CancellationToken cancellationToken)
    {
        var unmet = await Task.WhenAll(targets.Select((target, index) => CheckAsync(target, index, cancellationToken)));
        return [.. unmet.SelectMany(failures => failures)];
    }

    private async Task<IEnumerable<Failure>> CheckAsync(ServedTarget target, int index, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{ExpectationInputs.Argument.Name}.servedAt[{index}]");
        var answers = await _probe.AskAsync(target, invocation.Now, invocation.Client.TimeLeft(TlsProbe.DefaultTimeout), cancellationToken);
        return answers
            .Select(answer => (answer.Address, Problem: Compare(answer)))
            .Where(answer => answer.Problem is not null)
            .Select(answer => new Failure(path, $"{certificate}: {target.Label(answer.Address)} {answer.Problem}"))
            .ToArray();
    }

    /// <summary>Says what is wrong with an answer, to be read after the endpoint's name; null where it is this certificate.</summary>
    private string? Compare(ServedAnswer answer)
    {
        if (answer.Certificate is not { } served)
        {
            return answer.Problem;
        }

        if (facts.NotBefore is not { } begin || facts.NotAfter is not { } end || facts.Domains.Count == 0)
        {
            return $"serves a certificate that ends {ChinaTime.ToRfc3339(served.NotAfter)}, which cannot be compared: the API reports no times or no names of this one";
        }

        if (served.Matches(begin, end, facts.Domains))
        {
            return null;
        }

        return served switch
        {
            _ when served.NotAfter != end =>
                $"serves a certificate that ends {ChinaTime.ToRfc3339(served.NotAfter)}, not this one (ends {ChinaTime.ToRfc3339(end)})",
            _ when served.NotBefore != begin =>
                $"serves a certificate that begins {ChinaTime.ToRfc3339(served.NotBefore)}, not this one (begins {ChinaTime.ToRfc3339(begin)})",
            _ => $"serves a certificate for {Names(served.Domains)}, not this one (for {Names(facts.Domains)})",
        };
    }

    private static string Names(IReadOnlyList<string> names)
    {
        var shown = string.Join(", ", names.Take(MaxNamesShown).Select(Excerpt.Of));
        return names.Count switch
        {
            0 => "no name",
            <= MaxNamesShown => shown,
            _ => string.Create(CultureInfo.InvariantCulture, $"{shown} and {names.Count - MaxNamesShown} more"),
        };
    }
}
