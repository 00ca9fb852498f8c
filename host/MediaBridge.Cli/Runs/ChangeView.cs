using System.Globalization;
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
        var (sign, style) = change.Group is ChangeGroups.Conflict ? ("?", Style.Warning) : change.Kind switch
        {
            "create" => ("+", Style.Good),
            "update" => ("~", Style.Warning),
            "delete" => ("-", Style.Error),
            "unchanged" => ("=", Style.Faint),
            _ => ("·", Style.Faint),
        };
        var lines = change.Rating is { } rating ? [Mark(rating)] : change.Fields.Select(Field).ToList();
        if (Remark(change) is { } remark)
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
        { State: "held", Ask: { } ask } => change.Fields.Count > 0 ? $"held: --answer {ask.Code}={string.Join('|', ask.Choices)}" : $"held: {ask.Text}",
        { State: "parked" } => $"parked: {change.Reason}",
        { Outcome: "rejected" or "failed" } => $"{change.Outcome}: {change.Reason}",
        { Group: ChangeGroups.Keep } => "kept (existing: keep)",
        _ => change.Reason,
    };

    /// <summary>Marks as a diff: <c>rating: 6 → 8 of 10 ▲ 2</c>.</summary>
    private static Cell Mark(RatingChange rating)
    {
        var scale = $" of {Number(rating.OutOf)}";
        return (rating.Before, rating.After, rating.Difference) switch
        {
            (null, { } after, _) => new Cell(("rating: ", Style.Plain), (Number(after), Style.Good), (scale, Style.Faint)),
            ({ } before, null, _) => new Cell(("rating: ", Style.Plain), (Number(before), Style.Error), ($"{scale} → nothing", Style.Faint)),
            ({ } before, { } after, { } difference) => new Cell(
                ("rating: ", Style.Plain), (Number(before), Style.Error), (" → ", Style.Faint), (Number(after), Style.Good), (scale, Style.Faint),
                difference == 0 ? ("", Style.Plain) : (difference > 0 ? $" ▲ {Number(difference)}" : $" ▼ {Number(-difference)}", difference > 0 ? Style.Good : Style.Warning)),
            _ => "",
        };
    }

    private static Cell Field(Sdk.FieldChange field) => (field.Before, field.After) switch
    {
        (null, { } after) => new Cell(($"{field.Path}: ", Style.Plain), (Short(after), Style.Good)),
        ({ } before, null) => new Cell(($"{field.Path}: ", Style.Plain), (Short(before), Style.Error), (" → nothing", Style.Faint)),
        var (before, after) => new Cell(($"{field.Path}: ", Style.Plain), (Short(before ?? ""), Style.Error), (" → ", Style.Faint), (Short(after ?? ""), Style.Good)),
    };

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Short(string value) => TextWidth.Cut(value.ReplaceLineEndings(" "), LongestValue);
}
