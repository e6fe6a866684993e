using System.Text.RegularExpressions;

namespace TencentSsl.StandIns.PulumiEngine.Deployments;

/// <summary>Collects the diagnostics of a run, without colours, and with the secrets of the stack's configuration blinded.</summary>
internal sealed partial class DiagnosticSink(IEnumerable<string> secrets)
{
    private const int ShortestSecret = 3;

    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly string[] _secrets =
        [.. secrets.Where(IsWorthBlinding).OrderByDescending(secret => secret.Length)];

    private int _lastStream;

    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get
        {
            lock (_lock)
            {
                return [.. _diagnostics];
            }
        }
    }

    public int NextStream() => Interlocked.Increment(ref _lastStream);

    public void Error(string message, string urn = "", int stream = 0) =>
        Add(new Diagnostic(urn, Severity.Error, message, stream));

    public void Warning(string message) => Add(new Diagnostic("", Severity.Warning, message));

    public void Add(Diagnostic diagnostic)
    {
        var blinded = diagnostic with
        {
            Message = _secrets.Aggregate(
                TerminalColours().Replace(diagnostic.Message, ""),
                (text, secret) => text.Replace(secret, "[secret]", StringComparison.Ordinal)),
        };
        lock (_lock)
        {
            _diagnostics.Add(blinded);
        }
    }

    private static bool IsWorthBlinding(string secret) =>
        secret.Length >= ShortestSecret && secret is not ("true" or "false");

    [GeneratedRegex(@"\x1b\[[0-9;]*m", RegexOptions.CultureInvariant)]
    private static partial Regex TerminalColours();
}
