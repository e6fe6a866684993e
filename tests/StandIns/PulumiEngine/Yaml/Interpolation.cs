namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>Text with references in it, in parts: literal text, or what stands between <c>${</c> and <c>}</c>.</summary>
internal sealed record Interpolation(string Text, bool IsReference)
{
    public static IReadOnlyList<Interpolation> Parse(string text)
    {
        var parts = new List<Interpolation>();
        var literal = "";
        for (var position = 0; position < text.Length;)
        {
            var rest = text.AsSpan(position);
            if (rest.StartsWith("$${", StringComparison.Ordinal))
            {
                literal += "${";
                position += "$${".Length;
            }
            else if (rest.StartsWith("${", StringComparison.Ordinal) && rest.Contains('}'))
            {
                AddLiteral(parts, literal);
                literal = "";
                var end = rest.IndexOf('}');
                parts.Add(new Interpolation(rest["${".Length..end].Trim().ToString(), IsReference: true));
                position += end + 1;
            }
            else
            {
                literal += rest[0];
                position++;
            }
        }

        AddLiteral(parts, literal);
        return parts;
    }

    private static void AddLiteral(List<Interpolation> parts, string literal)
    {
        if (literal.Length > 0)
        {
            parts.Add(new Interpolation(literal, IsReference: false));
        }
    }
}
