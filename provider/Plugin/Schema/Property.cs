namespace TencentSsl.Plugin.Schema;

/// <summary>An input or output: one row of the tables that schema, validation, wire mapping, SDK and documentation are made from.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Type">The type.</param>
/// <param name="Description">Meaning, unit, zone, when it is left out, and where it comes from.</param>
internal record Property(string Name, PropertyType Type, string Description)
{
    /// <summary>Gets the text of the documentation.</summary>
    public virtual string Documentation => Description;

    /// <summary>Gets a value indicating whether an input has to be given, or an output is always there.</summary>
    public bool Required { get; init; }

    /// <summary>Gets a value indicating whether the value is a Pulumi secret.</summary>
    public bool Secret { get; init; }

    /// <summary>Gets the least number that is accepted; null for no bound.</summary>
    public double? Min { get; init; }

    /// <summary>Gets the greatest number that is accepted; null for no bound.</summary>
    public double? Max { get; init; }

    /// <summary>Gets the texts that are accepted; null for any.</summary>
    public IReadOnlyList<string>? OneOf { get; init; }

    /// <summary>Gets what says why a text is refused, to be read after the path; null for texts that need no look.</summary>
    public Func<string, string?>? Problem { get; init; }
}
