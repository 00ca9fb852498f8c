using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Previewing;

namespace MediaBridge.Cli.Runs;

/// <summary>A plan in detail: per item what would be done, what would be written, and what it would cost.</summary>
internal static class PlanDetail
{
    private const int PreviewLines = 20;
    private const int LongestLine = 120;

    /// <summary>Prints every change with the items it concerns and the lines it would write.</summary>
    public static async Task ChangesAsync(Bridge bridge, IEnumerable<ChangeInfo> changes, Screen screen, int most, CancellationToken cancellationToken)
    {
        var (shown, more) = (0, 0L);
        foreach (var change in changes)
        {
            if (shown++ >= most)
            {
                more++;
                continue;
            }

            ChangeView.Write([change], screen, int.MaxValue, gap: false);
            if (change.Items.Count > 0)
            {
                screen.Data.Line($"   for {string.Join(", ", change.Items)}", Style.Faint);
            }

            foreach (var line in await bridge.Runs.PreviewAsync(change, PreviewLines, cancellationToken))
            {
                var style = line.StartsWith("+ ", StringComparison.Ordinal) ? Style.Good : line.StartsWith("- ", StringComparison.Ordinal) ? Style.Error : Style.Faint;
                screen.Data.Line("     " + TextWidth.Cut(line, LongestLine), style);
            }
        }

        if (more > 0)
        {
            screen.Data.Line($"… and {Words.Number(more)} more (--all shows them)", Style.Faint);
        }

        screen.Data.Line();
    }

    /// <summary>Prints what applying would cost.</summary>
    public static void Cost(RunPlan plan, Screen screen)
    {
        var table = new TextTable("", "#writes", "#saved", "#bytes", "");
        foreach (var estimate in plan.Estimates())
        {
            table.Add(estimate.Sink, Words.Number(estimate.Writes), Words.Number(estimate.Saved), estimate.Bytes > 0 ? Words.Bytes(estimate.Bytes) : "", Pace(estimate));
        }

        screen.Data.Line("To apply it", Style.Strong);
        table.Write(screen.Data, screen.Width, 2);
        var (requests, cached) = (plan.Report.Services.Sum(s => s.Attempts), plan.Report.Services.Sum(s => s.CacheHits));
        if (requests + cached > 0)
        {
            screen.Data.Line($"  Planning sent {Words.Count(requests, "request")}; {Words.Number(cached)} more were answered by the cache.", Style.Faint);
        }

        if (plan.Report.Elapsed >= TimeSpan.FromSeconds(1))
        {
            screen.Data.Line($"  Reading and planning took {Words.Time(plan.Report.Elapsed)}; the run does that again{(requests > 0 ? ", with the answers that the cache has" : "")}.", Style.Faint);
        }

        screen.Data.Line();
    }

    private static string Pace(PlanEstimate estimate) => estimate switch
    {
        { Service: { } service, WritesPerSecond: { } pace, Time: { } time } =>
            $"{service}: {pace.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} a second at most, so about {Words.Time(time)}",
        _ => "",
    };
}
