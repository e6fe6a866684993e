using System.Text;

namespace TencentSsl.Benchmarks.Reporting;

/// <summary>A table, the first column of which says what the row is about.</summary>
internal sealed class Table(params string[] header)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Adds the row of something that could not be run.</summary>
    public void AddMissing(string name, string reason) =>
        _rows.Add([name, $"not run: {reason}", .. Enumerable.Repeat("", header.Length - 2)]);

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Append(text, header);
        Append(text, header.Select((_, column) => column == 0 ? "---" : "---:"));
        _rows.ForEach(row => Append(text, row));
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
