namespace TencentSsl.Plugin.Commands.Check.Reports;

internal static class HtmlReport
{
    public static void Write(CheckRun run, TextWriter writer) => TableReport.Write(run, writer, false);
}
