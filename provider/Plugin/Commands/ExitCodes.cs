namespace TencentSsl.Plugin.Commands;

/// <summary>The exit codes of the commands. There are no others.</summary>
internal static class ExitCodes
{
    /// <summary>All is as expected.</summary>
    public const int Good = 0;

    /// <summary>Something is not as expected.</summary>
    public const int Unmet = 1;

    /// <summary>The command could not be completed: a wrong command line, no answer, nowhere to write.</summary>
    public const int NotCompleted = 2;
}
