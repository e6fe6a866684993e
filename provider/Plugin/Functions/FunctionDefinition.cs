using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions;

/// <summary>How a function is called and what it answers.</summary>
/// <param name="Name">The last part of the token.</param>
/// <param name="Description">What it does, with an example, in Markdown.</param>
/// <param name="Inputs">The arguments.</param>
/// <param name="Outputs">The members of the answer.</param>
internal sealed record FunctionDefinition(
    string Name,
    string Description,
    IReadOnlyList<Property> Inputs,
    IReadOnlyList<Property> Outputs)
{
    public string Token => Package.TokenPrefix + Name;
}
