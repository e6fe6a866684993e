namespace TencentSsl.Plugin.Commands.Check.Settings;

/// <summary>A setting of a check: an option of the command line, and a member in the configuration file.</summary>
/// <param name="Name">The member in the file.</param>
/// <param name="Option">The option.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Description">The line of the help and of the file's schema.</param>
internal sealed record CheckMember(string Name, string Option, MemberKind Kind, MemberGroup Group, string Description)
{
    public double Min { get; init; }

    public double Max { get; init; }

    /// <summary>Gets the values that are possible; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Gets what the help shows in place of a value.</summary>
    public string ValueName { get; init; } = "TEXT";

    /// <summary>Says why a text is no value, as in "must be …"; null where it is one.</summary>
    public Func<string, string?>? Problem { get; init; }
}
