using System.Text;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>Writes the lines of a C# file, indented.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a text of one line or more.</summary>
    public void Write(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _depth * IndentSize).Append(line);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Writes an empty line.</summary>
    public void Space() => _text.Append('\n');

    /// <summary>Writes a heading and, in braces, what belongs to it.</summary>
    public void Block(string heading, Action body)
    {
        Write(heading + "\n{");
        _depth++;
        body();
        _depth--;
        Write("}");
    }

    /// <summary>Writes something for each of several, with an empty line between them.</summary>
    public void Each<T>(IEnumerable<T> items, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                Space();
            }

            write(item);
            first = false;
        }
    }

    public override string ToString() => _text.ToString();
}
