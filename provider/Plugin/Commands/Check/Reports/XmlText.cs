using System.Security;

namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>Writes values into XML. What XML does not have at all is written out by <see cref="VisibleText"/> before.</summary>
internal static class XmlText
{
    public static string Of(string? text) => SecurityElement.Escape(VisibleText.Of(text))!;
}
