using System.Globalization;
using TencentSsl.StandIns.SslApi.Access;

namespace TencentSsl.StandIns.SslApi;

/// <summary>The arguments of the console program.</summary>
internal sealed class CommandLine
{
    public const string Usage = """
        usage: TencentSsl.StandIns.SslApi [options]
          --port N                        port on 127.0.0.1 (a free one)
          --secret-id ID                  the key that is known
          --secret-key KEY                its secret
          --deny ACTION                   an action the key may not call (repeatable)
          --requests-per-second N         limit for an account and action (10; 0 for none)
          --latency MILLISECONDS          how long a request and its answer are on the way (0)
          --generated N                   generated certificates besides the fixtures (0)
          --role NAME                     instance role of the metadata service (none)
          --now TIME                      RFC 3339; the clock starts there (the machine's)
          --clock-skew SECONDS            how far the service's clock is ahead (0)
          --fault NAME[:COUNT][@CERTID]   a fault to play (repeatable)
          --serve CERTID                  a TLS endpoint with a certificate of the names and times of CERTID (repeatable)
          --tls                           https with a certificate that nobody trusts
          --exit-with-stdin               end when standard input is closed
        """;

    private readonly HashSet<string> _denied = new(StringComparer.Ordinal);
    private readonly List<(string Name, int? Count, string? CertificateId)> _faults = [];
    private readonly List<string> _served = [];
    private Account _account = Account.Default;

    private CommandLine()
    {
    }

    public SslApiOptions Options { get; private set; } = new();

    public bool ExitWithStdin { get; private set; }

    public IReadOnlyList<(string Name, int? Count, string? CertificateId)> Faults => _faults;

    public IReadOnlyList<string> Served => _served;

    /// <exception cref="FormatException">An argument is unknown, or its value is missing or wrong.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var commandLine = new CommandLine();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!commandLine.ReadFlag(arguments[i]))
            {
                var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new FormatException($"unknown or without value: {arguments[i]}");
                commandLine.ReadOption(arguments[i++], value);
            }
        }

        commandLine.Options = commandLine.Options with
        {
            Accounts = [commandLine._account with { DeniedActions = commandLine._denied }],
        };
        return commandLine;
    }

    private bool ReadFlag(string name)
    {
        switch (name)
        {
            case "--tls":
                Options = Options with { UseTls = true };
                return true;
            case "--exit-with-stdin":
                ExitWithStdin = true;
                return true;
            default:
                return false;
        }
    }

    private void ReadOption(string name, string value)
    {
        switch (name)
        {
            case "--port":
                Options = Options with { Port = Number(name, value) };
                break;
            case "--secret-id":
                _account = _account with { SecretId = value };
                break;
            case "--secret-key":
                _account = _account with { SecretKey = value };
                break;
            case "--deny":
                _denied.Add(value);
                break;
            case "--requests-per-second":
                Options = Options with { RequestsPerSecond = Number(name, value) };
                break;
            case "--latency":
                Options = Options with { Latency = TimeSpan.FromMilliseconds(Number(name, value)) };
                break;
            case "--generated":
                Options = Options with { GeneratedCertificates = Number(name, value) };
                break;
            case "--role":
                Options = Options with { RoleName = value };
                break;
            case "--now":
                Options = Options with { TimeProvider = ClockAt(name, value) };
                break;
            case "--clock-skew":
                Options = Options with { ClockSkew = TimeSpan.FromSeconds(SignedNumber(name, value)) };
                break;
            case "--serve":
                _served.Add(value);
                break;
            case "--fault":
                _faults.Add(Fault(name, value));
                break;
            default:
                throw new FormatException($"unknown: {name}");
        }
    }

    private static int SignedNumber(string name, string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{name}: \"{value}\" is no number");

    private static int Number(string name, string value) =>
        SignedNumber(name, value) is var number and >= 0 ? number : throw new FormatException($"{name}: {value} is negative");

    private static ShiftedTimeProvider ClockAt(string name, string value) =>
        DateTimeOffset.TryParseExact(
            value, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new ShiftedTimeProvider(TimeProvider.System, time - TimeProvider.System.GetUtcNow())
            : throw new FormatException($"{name}: \"{value}\" is no time such as 2026-01-31T12:00:00Z");

    private static (string Name, int? Count, string? CertificateId) Fault(string name, string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        var certificateId = at < 0 ? null : value[(at + 1)..];
        var parts = (at < 0 ? value : value[..at]).Split(':');
        return parts.Length <= 2
            ? (parts[0], parts.Length == 2 ? Number(name, parts[1]) : null, certificateId)
            : throw new FormatException($"{name}: \"{value}\" has not the form NAME[:COUNT][@CERTID]");
    }
}
