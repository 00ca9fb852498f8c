using System.Globalization;
using System.Text;

namespace MediaBridge.Core;

/// <summary>A plain-text table of changes.</summary>
internal static class ChangeTable
{
    private const int Widest = 60;
    private static readonly string[] Header = ["", "What", "Before", "After"];

    public static string Make(IEnumerable<ChangeInfo> changes, int most)
    {
        var rows = new List<string[]> { Header };
        var more = 0L;
        foreach (var change in changes)
        {
            if (rows.Count > most)
            {
                more++;
                continue;
            }

            var fields = change.Fields.Count == 0 ? [(Before: "", After: change.Reason ?? "")] : change.Fields.Select(f => (Before: f.Before ?? "", After: f.After ?? "")).ToList();
            rows.AddRange(fields.Select((f, i) => new[] { i == 0 ? Sign(change) : "", i == 0 ? $"{change.Sink}: {change.Summary ?? change.Target}" : "", f.Before, f.After }));
        }

        if (rows.Count == 1)
        {
            return "Nothing to change.\n";
        }

        var widths = Enumerable.Range(0, 4).Select(c => rows.Max(r => Math.Min(r[c].Length, Widest))).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin("  ", row.Select((cell, c) => Cut(cell).PadRight(widths[c]))).AppendLine();
        }

        return more == 0 ? text.ToString() : text.AppendLine(CultureInfo.InvariantCulture, $"… and {more} more").ToString();
    }

    private static string Sign(ChangeInfo change) => change.Group is ChangeGroups.Conflict ? "?" : change.Kind switch
    {
        "create" => "+",
        "update" => "~",
        "delete" => "-",
        "unchanged" => "=",
        _ => "·",
    };

    private static string Cut(string text) => text.Length <= Widest ? text : text[..(Widest - 1)] + "…";
}
