using System.Text.RegularExpressions;
using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.Docs;

/// <summary>A description taken apart: readers of a table find environment and default in columns of their own.</summary>
internal sealed partial record PropertyText(string Meaning, string Environment, string Default)
{
    /// <summary>Takes a description apart. The plugin ends it with these sentences, for the registry's pages have no such columns.</summary>
    public static PropertyText Of(Property property)
    {
        var match = Description().Match(property.Description);
        return new PropertyText(match.Groups["meaning"].Value, Code(match.Groups["environment"]), Code(match.Groups["default"]));
    }

    private static string Code(Group group) =>
        string.Join(", ", group.Value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(part => $"`{part}`"));

    [GeneratedRegex(@"^(?<meaning>.*?)(?: Environment: (?<environment>[A-Z0-9_, ]+)\.)?(?: The default is (?<default>[^ ]+)\.)?$")]
    private static partial Regex Description();
}
