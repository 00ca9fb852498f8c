using MediaBridge.Cli.Output;
using MediaBridge.Core;

namespace MediaBridge.Cli.Runs;

/// <summary>Shows changes: what, where, before and after.</summary>
internal static class ChangeView
{
    /// <summary>Lines shown unless more are asked for.</summary>
    public const int Usual = 20;

    private const int LongestValue = 60;

    /// <summary>Prints the first changes, and counts the rest.</summary>
    public static void Write(IEnumerable<ChangeInfo> changes, Screen screen, int most, bool gap = true, StyledWriter? output = null)
    {
        output ??= screen.Data;
        var table = new TextTable("", "", "", "");
        var (shown, more) = (0, 0L);
        foreach (var change in changes)
        {
            if (shown >= most)
            {
                more++;
                continue;
            }

            shown += Add(table, change);
        }

        if (table.IsEmpty)
        {
            return;
        }

        table.Write(output, screen.Width);
        if (more > 0)
        {
            output.Line($"… and {Words.Number(more)} more", Style.Faint);
        }

        if (gap)
        {
            output.Line();
        }
    }

    private static int Add(TextTable table, ChangeInfo change)
    {
        var (sign, style) = change.Kind switch
        {
            "create" => ("+", Style.Good),
            "update" => ("~", Style.Warning),
            "delete" => ("-", Style.Error),
            "unchanged" => ("=", Style.Faint),
            _ => ("·", Style.Faint),
        };
        var remark = Remark(change);
        var lines = change.Fields.Select(f => new Cell(Field(f), Style.Plain)).ToList();
        if (remark is not null)
        {
            lines.Add(new Cell(remark, Style.Warning));
        }

        table.Add(new Cell(sign, style), new Cell(change.Sink, Style.Faint), new Cell(change.Summary ?? change.Target, Style.Plain), lines.Count > 0 ? lines[0] : "");
        foreach (var line in lines.Skip(1))
        {
            table.Add("", "", "", line);
        }

        return Math.Max(1, lines.Count);
    }

    private static string? Remark(ChangeInfo change) => change switch
    {
        { State: "held", Ask: { } ask } => $"held: {ask.Text}",
        { State: "parked" } => $"parked: {change.Reason}",
        { Outcome: "rejected" or "failed" } => $"{change.Outcome}: {change.Reason}",
        _ => change.Reason,
    };

    private static string Field(Sdk.FieldChange field) => (field.Before, field.After) switch
    {
        (null, { } after) => $"{field.Path}: {Short(after)}",
        ({ } before, null) => $"{field.Path}: {Short(before)} → nothing",
        var (before, after) => $"{field.Path}: {Short(before ?? "")} → {Short(after ?? "")}",
    };

    private static string Short(string value) => TextWidth.Cut(value.ReplaceLineEndings(" "), LongestValue);
}
