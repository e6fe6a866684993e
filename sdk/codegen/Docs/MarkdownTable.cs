using System.Text;

namespace TencentSsl.SdkCodegen.Docs;

/// <summary>A table in Markdown.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder _text = new();

    public MarkdownTable(params string[] headings)
    {
        Row(headings);
        Row([.. headings.Select(_ => "---")]);
    }

    /// <summary>Adds a row.</summary>
    public void Row(params string[] cells) =>
        _text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");

    public override string ToString() => _text.ToString();
}
