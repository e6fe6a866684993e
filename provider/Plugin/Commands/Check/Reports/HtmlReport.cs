using System.Globalization;
using TencentSsl.Api.Certificates;

namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>
/// One page for people: every certificate as a bar from its begin to its end, with today and the moment at which it is no longer good
/// enough, the urgent ones first. It has no scripts and fetches nothing, and is readable on a phone, in the dark and printed.
/// </summary>
internal static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --page: #f6f7f9; --card: #fff; --ink: #1b1f24; --soft: #5b6672; --line: #d9dee4; --track: #eceff3;
          --unmet: #c62f2f; --unknown: #8a4fc4; --warning: #b26b00; --healthy: #1f7a4d; --today: #1b1f24; }
        @media (prefers-color-scheme: dark) { :root { --page: #14171b; --card: #1d2126; --ink: #e7eaee; --soft: #9aa5b1; --line: #343b44; --track: #2a3038;
          --unmet: #ff7b72; --unknown: #c9a3f5; --warning: #f0b429; --healthy: #5fd28f; --today: #fff; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
        main, header, footer { max-width: 72rem; margin: 0 auto; padding: 1rem; }
        h1 { margin: .5rem 0 0; font-size: 1.6rem; }
        header p { margin: .2rem 0 1rem; color: var(--soft); }
        .counts { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0; padding: 0; list-style: none; }
        .counts li { min-width: 6.5rem; padding: .5rem .8rem; border: 1px solid var(--line); border-left: .3rem solid var(--tone); border-radius: .5rem; background: var(--card); color: var(--soft); }
        .counts b { display: block; color: var(--ink); font-size: 1.5rem; line-height: 1.1; }
        .unmet { --tone: var(--unmet); } .unknown { --tone: var(--unknown); } .warning { --tone: var(--warning); } .healthy { --tone: var(--healthy); }
        .legend { display: flex; flex-wrap: wrap; gap: 1.2rem; margin: .4rem 0 .8rem; color: var(--soft); font-size: .85rem; }
        .legend span::before { content: ""; display: inline-block; margin-right: .4rem; vertical-align: -.1rem; }
        .legend .l-bar::before { width: 1.6rem; height: .7rem; border-radius: .35rem; background: var(--healthy); }
        .legend .l-past::before { width: 1.6rem; height: .7rem; border-radius: .35rem; background: var(--healthy); opacity: .35; }
        .legend .l-today::before { width: 2px; height: .9rem; background: var(--today); }
        .legend .l-limit::before { width: .6rem; height: .6rem; transform: rotate(45deg); border: 2px solid var(--soft); }
        .list { margin: 0; padding: 0; list-style: none; }
        .certificate, .axis { display: grid; grid-template-columns: minmax(0, 22rem) minmax(0, 1fr); gap: .3rem 1.5rem; align-items: center; }
        .certificate { margin-bottom: .5rem; padding: .6rem .9rem; border: 1px solid var(--line); border-left: .3rem solid var(--tone); border-radius: .5rem; background: var(--card); break-inside: avoid; }
        .axis { padding: 0 .9rem 0 1.1rem; color: var(--soft); font-size: .8rem; }
        .ticks { position: relative; height: 1.3rem; }
        .ticks span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
        .name { font-weight: 600; overflow-wrap: anywhere; }
        .facts { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
        .result { color: var(--tone); font-weight: 600; }
        .track { position: relative; height: 1.5rem; border-radius: .4rem; background: var(--track); }
        .bar, .past, .today, .limit { position: absolute; top: .35rem; height: .8rem; }
        .bar { min-width: 3px; border-radius: .4rem; background: var(--tone); }
        .past { border-radius: .4rem 0 0 .4rem; background: var(--track); opacity: .65; }
        .today { top: 0; width: 2px; height: 1.5rem; background: var(--today); }
        .limit { top: .45rem; width: .6rem; height: .6rem; margin-left: -.3rem; transform: rotate(45deg); border: 2px solid var(--ink); background: var(--card); }
        .nodates { position: absolute; inset: 0; padding: 0 .6rem; color: var(--soft); font-size: .8rem; line-height: 1.5rem; }
        .why { grid-column: 1 / -1; margin: .1rem 0 0; padding-left: 1.1rem; font-size: .9rem; overflow-wrap: anywhere; }
        .none { padding: 2rem; border: 1px dashed var(--line); border-radius: .5rem; color: var(--soft); text-align: center; }
        footer { color: var(--soft); font-size: .8rem; }
        @media (max-width: 46rem) { .certificate { grid-template-columns: minmax(0, 1fr); } .axis { display: none; } h1 { font-size: 1.3rem; } .counts li { min-width: 5rem; flex: 1; } }
        @media print { :root { --page: #fff; } body { font-size: 11px; } .bar, .today, .counts li { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .certificate { margin-bottom: .25rem; } }
        """;

    public static void Write(CheckRun run, TextWriter writer)
    {
        var scale = TimeScale.Of(run);
        writer.Write(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <title>Certificates: {XmlText.Of(run.Summary)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <header>
            <h1>Certificates</h1>
            <p>Checked {Time(run.Now)}</p>
            <ul class="counts">

            """.ReplaceLineEndings("\n"));
        foreach (var result in CheckResults.All.Where(result => run.Count(result) > 0))
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<li class=\"{result.Word()}\"><b>{run.Count(result)}</b> {result.Word()}</li>\n"));
        }

        writer.Write("</ul>\n</header>\n<main>\n");
        if (run.Outcomes.Count == 0)
        {
            writer.Write("<p class=\"none\">No certificate matches.</p>\n");
        }
        else
        {
            WriteList(run, scale, writer);
        }

        writer.Write("</main>\n<footer>Times are UTC. Written by pulumi-resource-tencentssl check.</footer>\n</body>\n</html>\n");
    }

    private static void WriteList(CheckRun run, TimeScale scale, TextWriter writer)
    {
        writer.Write("<p class=\"legend\"><span class=\"l-past\">validity so far</span><span class=\"l-bar\">validity left</span><span class=\"l-today\">today</span><span class=\"l-limit\">no longer good enough from here</span></p>\n");
        writer.Write("<div class=\"axis\" aria-hidden=\"true\"><span></span><div class=\"ticks\">");
        foreach (var tick in scale.Ticks)
        {
            writer.Write($"<span style=\"left:{scale.Percent(tick)}%\">{tick.ToString("MMM yyyy", CultureInfo.InvariantCulture)}</span>");
        }

        writer.Write("</div></div>\n<ol class=\"list\">\n");
        foreach (var outcome in run.ByUrgency)
        {
            Write(outcome, scale, writer);
        }

        writer.Write("</ol>\n");
    }

    private static void Write(CheckOutcome outcome, TimeScale scale, TextWriter writer)
    {
        var name = OutcomeText.Name(outcome);
        writer.Write($"<li class=\"certificate {outcome.Result.Word()}\"><div><div class=\"name\">{XmlText.Of(outcome.Title)}</div><div class=\"facts\"><span class=\"result\">{outcome.Result.Word()}</span>");
        foreach (var fact in new[] { name == outcome.Title ? "" : name, OutcomeText.Status(outcome), End(outcome), outcome.Check ?? "" }.Where(fact => fact.Length > 0))
        {
            writer.Write($" · {XmlText.Of(fact)}");
        }

        writer.Write("</div></div>");
        WriteTrack(outcome, scale, writer);
        var lines = OutcomeText.Lines(outcome).ToArray();
        if (lines.Length > 0)
        {
            writer.Write("<ul class=\"why\">");
            foreach (var (_, text) in lines)
            {
                writer.Write($"<li>{XmlText.Of(text)}</li>");
            }

            writer.Write("</ul>");
        }

        writer.Write("</li>\n");
    }

    private static void WriteTrack(CheckOutcome outcome, TimeScale scale, TextWriter writer)
    {
        if (outcome.Facts is not { NotBefore: { } begin, NotAfter: { } end })
        {
            writer.Write("<div class=\"track\"><span class=\"nodates\">no begin or end that is known</span></div>");
            return;
        }

        var limit = outcome.Deadline is { } deadline ? $", good enough until {Day(deadline)}" : "";
        writer.Write($"<div class=\"track\" role=\"img\" aria-label=\"valid from {Day(begin)} to {Day(end)}{limit}\">");
        writer.Write($"<span class=\"bar\" style=\"left:{scale.Percent(begin)}%;width:{scale.Width(begin, end)}%\"></span>");
        if (scale.Now > begin && end > begin)
        {
            writer.Write($"<span class=\"past\" style=\"left:{scale.Percent(begin)}%;width:{scale.Width(begin, end < scale.Now ? end : scale.Now)}%\"></span>");
        }

        if (outcome.Deadline is { } moment && scale.Shows(moment))
        {
            writer.Write($"<span class=\"limit\" style=\"left:{scale.Percent(moment)}%\"></span>");
        }

        writer.Write($"<span class=\"today\" style=\"left:{scale.Percent(scale.Now)}%\"></span></div>");
    }

    private static string End(CheckOutcome outcome) => outcome.Facts switch
    {
        { NotAfter: { } end, DaysRemaining: { } days } => string.Create(
            CultureInfo.InvariantCulture, $"{(days < 0 ? "ended" : "ends")} {Day(end)} ({(days < 0 ? $"{-days} days ago" : $"in {days} days")})"),
        _ => "",
    };

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset moment) => ChinaTime.ToRfc3339(moment).Replace('T', ' ').Replace("Z", " UTC", StringComparison.Ordinal);
}
