using TencentSsl.Plugin.Functions.Examples;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions;

/// <summary>How a function is called and what it answers.</summary>
/// <param name="Name">The last part of the token.</param>
/// <param name="Summary">What it does, in a sentence.</param>
/// <param name="Example">A C# program that uses it.</param>
/// <param name="Inputs">The arguments.</param>
/// <param name="Outputs">The members of the answer.</param>
internal sealed record FunctionDefinition(
    string Name,
    string Summary,
    string Example,
    IReadOnlyList<Property> Inputs,
    IReadOnlyList<Property> Outputs)
{
    public string Token => Package.TokenPrefix + Name;

    /// <summary>Gets the text of the documentation, in Markdown, the example marked as the Pulumi Registry wants it.</summary>
    public string Documentation =>
        $$$"""
        {{{Summary}}}

        {{% examples %}}
        ## Example Usage
        {{% example %}}
        ### Basic

        ```csharp
        {{{Example}}}
        ```
        {{{ExampleTexts.Of(Name)}}}
        {{% /example %}}
        {{% /examples %}}
        """.ReplaceLineEndings("\n");
}
