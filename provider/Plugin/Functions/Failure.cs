namespace TencentSsl.Plugin.Functions;

/// <summary>Something that is wrong with an argument or a configuration value, or an expectation that is not met.</summary>
/// <param name="Property">The path, such as <c>expect.domains[0]</c>; empty where naming it would show a secret.</param>
/// <param name="Reason">What is wrong: one line, without the path at its end, because the engine puts that there.</param>
internal sealed record Failure(string Property, string Reason)
{
    /// <summary>Gives the failure as the engine shows it.</summary>
    public override string ToString() => Property.Length == 0 ? Reason : $"{Reason} ({Property})";
}
