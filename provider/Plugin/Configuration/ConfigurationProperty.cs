using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Configuration;

/// <summary>A key of the provider's configuration.</summary>
internal sealed record ConfigurationProperty(string Name, PropertyType Type, string Description) : Property(Name, Type, Description)
{
    /// <summary>Gets the environment variables that stand in for the key, the first that is set counts.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>Gets what is used when neither the key nor a variable is given, in words of the documentation; null for nothing.</summary>
    public string? Default { get; init; }

    /// <inheritdoc/>
    public override string Documentation =>
        Description
        + (Environment.Count == 0 ? "" : $" Environment: {string.Join(", ", Environment)}.")
        + (Default is null ? "" : $" The default is {Default}.");
}
