using TencentSsl.Plugin.Hosting;

namespace TencentSsl.Plugin.Commands;

/// <summary>
/// Tells a command line that a person wrote from that of an engine. Of the parser nothing is touched here: an engine's start must not pay
/// for it.
/// </summary>
internal static class CommandLine
{
    private const string SuggestDirective = "[suggest";

    /// <summary>
    /// Checks whether a command line is a person's. An engine passes its address, which has a colon, and flags of its own; a command is a
    /// word, also a misspelt one.
    /// </summary>
    public static bool Handles(IReadOnlyList<string> arguments) =>
        arguments is [var first, ..]
        && (first is "--help" or "-h" or "-?" or "--version"
            || first.StartsWith(SuggestDirective, StringComparison.Ordinal)
            || IsWord(first));

    /// <summary>Runs the command, and gives the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        try
        {
            return await CommandTree.RunAsync(arguments, CommandSurroundings.OfThisProcess());
        }
        catch (Exception exception) when (StandardStreams.IsWriteFailure(exception))
        {
            StandardStreams.TryWriteError($"{arguments[0]}: the output cannot be written to stdout: {exception.Message}");
        }
        catch (OperationCanceledException)
        {
            StandardStreams.TryWriteError($"{arguments[0]}: interrupted");
        }
        catch (Exception exception)
        {
            // Nothing is known of it, not even that its message is without secrets. Whatever it is, it must not end in a code of its own.
            StandardStreams.TryWriteError($"{arguments[0]}: this is a defect: {exception.GetType().FullName}. Please report it, with the command line");
        }

        return ExitCodes.NotCompleted;
    }

    private static bool IsWord(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetter(character) && character != '-')
            {
                return false;
            }
        }

        return text.Length > 0 && text[0] != '-';
    }
}
