using System.Text;

namespace TencentSsl.Benchmarks.Reporting;

/// <summary>What one benchmark tells.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Method">How it was measured.</param>
internal sealed record Section(string Title, string Method)
{
    public IReadOnlyList<Table> Tables { get; init; } = [];

    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    public string ToMarkdown()
    {
        var text = new StringBuilder().Append("## ").Append(Title).Append("\n\n").Append(Method).Append('\n');
        foreach (var table in Tables)
        {
            text.Append('\n').Append(table.ToMarkdown());
        }

        if (Requirements.Count > 0)
        {
            text.Append('\n').AppendJoin('\n', Requirements.Select(requirement => requirement.ToMarkdown())).Append('\n');
        }

        return text.ToString();
    }
}
