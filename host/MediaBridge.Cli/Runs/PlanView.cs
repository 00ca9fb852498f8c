using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Previewing;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Runs;

/// <summary>A plan as a person decides about it: the changes in groups, and their numbers.</summary>
internal static class PlanView
{
    private static readonly string[] Shown = [ChangeGroups.Add, ChangeGroups.Change, ChangeGroups.Remove, ChangeGroups.Conflict, ChangeGroups.Keep, ChangeGroups.Later];

    /// <summary>The changes that a person looks at, group by group.</summary>
    public static IEnumerable<ChangeInfo> Changes(RunPlan plan)
    {
        var groups = plan.Groups();
        foreach (var group in Shown)
        {
            // Kept values are no changes; they are looked for only where there are some.
            if (group is ChangeGroups.Keep && groups.Keep == 0)
            {
                continue;
            }

            foreach (var change in plan.Changes(all: group is ChangeGroups.Keep).Where(c => string.Equals(c.Group, group, StringComparison.Ordinal)))
            {
                yield return change;
            }
        }
    }

    /// <summary>Prints the numbers on one line, such as <c>2 to add, 1 to change (1 up), 40 the same, 5 unmatched</c>.</summary>
    public static void Numbers(PlanGroups groups, StyledWriter output)
    {
        (long Count, string Text, Style Style)[] parts =
        [
            (groups.Add, "to add", Style.Good),
            (groups.Change, $"to change{Direction(groups)}", Style.Warning),
            (groups.Remove, "to remove", Style.Error),
            (groups.Same, "the same", Style.Plain),
            (groups.Conflict, "in conflict (to be answered)", Style.Warning),
            (groups.Keep, "kept", Style.Plain),
            (groups.Unmatched, "unmatched", Style.Warning),
            (groups.Later, "for later", Style.Warning),
            (groups.Left, "left", Style.Plain),
        ];
        var first = true;
        output.Write("  ");
        foreach (var (count, text, style) in parts.Where((p, i) => p.Count > 0 || i is 0 or 1))
        {
            output.Write(first ? "" : ", ").Write(Words.Number(count), count > 0 ? style : Style.Faint).Write($" {text}");
            first = false;
        }

        output.Line();
        output.Line();
    }

    /// <summary>Prints what is left as it is, each with its reason.</summary>
    public static void Left(Bridge bridge, long run, Screen screen, int most)
    {
        var table = new TextTable("", "", "");
        var more = 0L;
        foreach (var reason in bridge.Runs.Reasons(run).Where(r => r.Word != ReasonWords.Filtered))
        {
            var shown = 0;
            foreach (var item in bridge.Runs.Left(run, reason.Word).Take(most))
            {
                table.Add(new Cell("·", Style.Faint), item.Title ?? item.Item, new Cell(item.Reason ?? reason.Word, Style.Warning));
                shown++;
            }

            more += reason.Count - shown;
        }

        if (table.IsEmpty)
        {
            return;
        }

        screen.Data.Line("Left as they are", Style.Strong);
        table.Write(screen.Data, screen.Width);
        screen.Data.Line(more > 0 ? $"… and {Words.Number(more)} more" : "", Style.Faint);
    }

    private static string Direction(PlanGroups groups) => (groups.Up, groups.Down) switch
    {
        (0, 0) => "",
        (var up, 0) => $" ({Words.Number(up)} up)",
        (0, var down) => $" ({Words.Number(down)} down)",
        var (up, down) => $" ({Words.Number(up)} up, {Words.Number(down)} down)",
    };
}
