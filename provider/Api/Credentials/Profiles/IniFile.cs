namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>
/// An ini file as Python's configparser reads it, on which Tencent's own tools stand: sections and options stand once,
/// an indented line continues the value above it, comments have lines of their own. Where a line can be taken for
/// something else than its author meant, the file is refused rather than another account's keys used.
/// </summary>
internal sealed class IniFile
{
    private const string DefaultsSection = "DEFAULT";

    private readonly string _shown;
    private readonly Dictionary<string, IniSection> _sections = new(StringComparer.Ordinal);
    private IniSection? _section;
    private IniOption? _option;
    private int _indent;
    private int _line;

    private IniFile(string shown) => _shown = shown;

    /// <summary>Reads a file.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="shown">What the file is called in error texts.</param>
    /// <exception cref="CredentialsException">A line cannot be read safely.</exception>
    public static IniFile Parse(string text, string shown)
    {
        var file = new IniFile(shown);
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            file._line++;
            file.Read(line);
        }

        return file;
    }

    /// <summary>Gets the options of a section and, where it lacks them, of DEFAULT; null where there is no such section.</summary>
    public IReadOnlyDictionary<string, IniOption>? Find(string name)
    {
        if (!_sections.TryGetValue(name, out var section))
        {
            return null;
        }

        var options = new Dictionary<string, IniOption>(
            _sections.TryGetValue(DefaultsSection, out var defaults) ? defaults.Options : [],
            StringComparer.OrdinalIgnoreCase);
        foreach (var (key, option) in section.Options)
        {
            options[key] = option;
        }

        return options;
    }

    private void Read(string line)
    {
        var content = line.Trim();
        if (content is ['#' or ';', ..])
        {
            return;
        }

        if (content.Length == 0)
        {
            // The lines of a value may have empty ones between them.
            _indent = _option is null ? int.MaxValue : _indent;
            return;
        }

        var indent = line.Length - line.TrimStart().Length;
        if (_option is not null && indent > _indent)
        {
            _option.Text += content.StartsWith('[')
                ? throw Refuse("an indented section continues the value above it; begin the line with the bracket")
                : "\n" + content;
            return;
        }

        _indent = indent;
        if (content.StartsWith('['))
        {
            BeginSection(content);
        }
        else
        {
            AddOption(content);
        }
    }

    private void BeginSection(string content)
    {
        var end = content.IndexOf(']', StringComparison.Ordinal);
        var name = end < 0 ? "" : content[1..end].Trim();
        if (name.Length == 0)
        {
            throw Refuse("a section must be a name in brackets");
        }

        // Python takes the last bracket of the line for the end of the name.
        var rest = content[(end + 1)..].TrimStart();
        if (rest is not [] and not ['#' or ';', ..] || rest.Contains(']', StringComparison.Ordinal))
        {
            throw Refuse("there is text after the section's bracket; put it on a line of its own");
        }

        if (_sections.TryGetValue(name, out var first) && name != DefaultsSection)
        {
            throw Refuse($"the section stands in line {first.Line} already; a section may stand once");
        }

        _option = null;
        _section = first ?? new IniSection(_line);
        _sections[name] = _section;
    }

    private void AddOption(string content)
    {
        if (_section is null)
        {
            throw Refuse("there is text before the first section");
        }

        var end = content.IndexOfAny(['=', ':']);
        if (end <= 0)
        {
            throw Refuse("the line is no section, no comment and no name = value");
        }

        var name = content[..end].TrimEnd();
        _option = new IniOption(_line, content[(end + 1)..].TrimStart());
        if (!_section.Options.TryAdd(name, _option))
        {
            throw Refuse($"the option stands in line {_section.Options[name].Line} already; an option may stand once in a section");
        }
    }

    private CredentialsException Refuse(string reason) => new($"{_shown}, line {_line}: {reason}");
}
