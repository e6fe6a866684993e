using System.Globalization;
using TencentSsl.Api.Certificates;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Expectations;

/// <summary>
/// Holds a certificate against what is expected of it. Each message stands on its own and says which certificate, what it
/// is, and what was expected; the path of the expectation is the failure's property.
/// </summary>
internal sealed class ExpectationCheck
{
    private const int MaxNamesShown = 10;

    private readonly List<Failure> _unmet = [];
    private readonly Expectation _expectation;
    private readonly CertificateFacts _facts;
    private readonly string _certificate;

    private ExpectationCheck(Expectation expectation, CertificateFacts facts, string certificate)
    {
        _expectation = expectation;
        _facts = facts;
        _certificate = certificate;
    }

    /// <summary>Lists what is not met, in the order of the documentation.</summary>
    /// <param name="expectation">What is expected.</param>
    /// <param name="facts">The certificate.</param>
    /// <param name="certificate">The certificate's name in messages.</param>
    /// <param name="now">The moment.</param>
    public static IReadOnlyList<Failure> Run(Expectation expectation, CertificateFacts facts, string certificate, DateTimeOffset now)
    {
        var check = new ExpectationCheck(expectation, facts, certificate);
        check.CheckValid();
        check.CheckStatus();
        check.CheckDeployable();
        check.CheckDaysRemaining();
        check.CheckLifetime(now);
        check.CheckDomains();
        return check._unmet;
    }

    private void CheckValid()
    {
        if (_expectation.Valid is not { } expected || _facts.Valid == expected)
        {
            return;
        }

        if (!expected)
        {
            Unmet(ExpectationInputs.Valid, $"{(_facts.Valid == true ? "is valid" : DescribeUnknown())}, expected one that is not valid");
            return;
        }

        Unmet(ExpectationInputs.Valid, $"{_facts.WhyNotValid ?? DescribeUnknown()}, expected a valid certificate");
    }

    /// <summary>Says which of the facts is missing, or not understood, that validity is told by.</summary>
    private string DescribeUnknown() => _facts switch
    {
        { NotAfter: null } => $"has no end time that can be read (certEndTime {Quote(_facts.Record.CertEndTime)})",
        { NotBefore: null } => $"has no begin time that can be read (certBeginTime {Quote(_facts.Record.CertBeginTime)})",
        { Status: null } => "has no status: the API reports none",
        _ => string.Create(CultureInfo.InvariantCulture, $"has status {_facts.Record.Status}, which this version does not know"),
    };

    private void CheckStatus()
    {
        if (_expectation.Statuses is not { } expected || (_facts.Status is { } status && expected.Contains(status)))
        {
            return;
        }

        var names = string.Join(" or ", expected.Select(item => item.Name));
        Unmet(
            ExpectationInputs.Statuses,
            _facts.Status is { } actual
                ? string.Create(CultureInfo.InvariantCulture, $"has status {actual.Name} ({_facts.Record.Status}){Reason(actual)}, expected {names}")
                : $"has no status: the API reports none, expected {names}");
    }

    private void CheckDeployable()
    {
        if (_expectation.Deployable is not { } expected || _facts.Record.Deployable == expected)
        {
            return;
        }

        var wanted = expected ? "deployable" : "not deployable";
        Unmet(
            ExpectationInputs.Deployable,
            _facts.Record.Deployable is { } actual
                ? $"is {(actual ? "deployable" : "not deployable")}, expected {wanted}"
                : $"is not known to be deployable or not: the API reports neither, expected {wanted}");
    }

    private void CheckDaysRemaining()
    {
        if (_expectation.MinDaysRemaining is not { } expected)
        {
            return;
        }

        if (_facts.WhyNotValid is { } why)
        {
            Unmet(
                ExpectationInputs.MinDaysRemaining,
                string.Create(CultureInfo.InvariantCulture, $"{why}, expected at least {expected} days remaining"));
            return;
        }

        if (_facts.DaysRemaining >= expected)
        {
            return;
        }

        var unit = _facts.DaysRemaining is null ? " days remaining" : "";
        Unmet(
            ExpectationInputs.MinDaysRemaining,
            string.Create(CultureInfo.InvariantCulture, $"{DescribeRemaining()}, expected at least {expected}{unit}"));
    }

    private void CheckLifetime(DateTimeOffset now)
    {
        if (_expectation.MinLifetimeFraction is not { } expected)
        {
            return;
        }

        if (_facts.WhyNotValid is { } why)
        {
            Unmet(
                ExpectationInputs.MinLifetimeFraction,
                string.Create(CultureInfo.InvariantCulture, $"{why}, expected at least {expected} of its lifetime remaining"));
        }
        else if (_facts.LifetimeFraction(now) is not { } actual)
        {
            var times = $"certBeginTime {Quote(_facts.Record.CertBeginTime)}, certEndTime {Quote(_facts.Record.CertEndTime)}";
            Unmet(
                ExpectationInputs.MinLifetimeFraction,
                string.Create(
                    CultureInfo.InvariantCulture, $"has no lifetime that can be read ({times}), expected at least {expected} of it remaining"));
        }
        else if (actual < expected)
        {
            // Rounded down, so that a value just below the expectation is never shown as equal to it.
            var shown = Math.Floor(actual * 10000) / 10000;
            var end = ChinaTime.ToRfc3339(_facts.NotAfter!.Value);
            Unmet(
                ExpectationInputs.MinLifetimeFraction,
                string.Create(
                    CultureInfo.InvariantCulture, $"has {shown} of its lifetime remaining (until {end}), expected at least {expected}"));
        }
    }

    private void CheckDomains()
    {
        for (var index = 0; index < _expectation.Domains.Count; index++)
        {
            var domain = _expectation.Domains[index];
            if (!_facts.Domains.Any(certified => DomainNames.Covers(certified, domain)))
            {
                UnmetAt(
                    string.Create(CultureInfo.InvariantCulture, $"{ExpectationInputs.Domains.Name}[{index}]"),
                    $"does not cover \"{Excerpt.Of(domain)}\", {DescribeNames()}");
            }
        }
    }

    private string DescribeRemaining()
    {
        if (_facts.NotAfter is not { } notAfter)
        {
            return $"has no end time that can be read (certEndTime {Quote(_facts.Record.CertEndTime)})";
        }

        var days = _facts.DaysRemaining!.Value;
        return string.Create(CultureInfo.InvariantCulture, $"has {days} {(days == 1 ? "day" : "days")} remaining (until {ChinaTime.ToRfc3339(notAfter)})");
    }

    private string DescribeNames()
    {
        if (_facts.Domains.Count == 0)
        {
            return "the API reports no name";
        }

        var names = string.Join(", ", _facts.Domains.Take(MaxNamesShown).Select(Excerpt.Of));
        return _facts.Domains.Count <= MaxNamesShown
            ? $"only {names}"
            : string.Create(CultureInfo.InvariantCulture, $"only {names} and {_facts.Domains.Count - MaxNamesShown} more");
    }

    /// <summary>A failed review says why in the status message; elsewhere that message is stale or progress.</summary>
    private string Reason(CertificateStatus status) =>
        status is { IsFinal: true, Code: 2 } && !string.IsNullOrWhiteSpace(_facts.Record.StatusMsg) ? $", {Excerpt.Of(_facts.Record.StatusMsg.Trim().TrimEnd('.'))}" : "";

    private static string Quote(string? text) => text is null ? "not given" : $"\"{Excerpt.Of(text)}\"";

    private void Unmet(Property input, string message) => UnmetAt(input.Name, message);

    private void UnmetAt(string member, string message) =>
        _unmet.Add(new Failure($"{ExpectationInputs.Argument.Name}.{member}", $"{_certificate} {message}"));
}
