using MediaBridge.Cli.Output;
using MediaBridge.Core.Library.Duplicates;

namespace MediaBridge.Cli.Library;

/// <summary>Shows duplicates to people.</summary>
internal sealed class DuplicatesView(Screen screen)
{
    /// <summary>All groups and the sum.</summary>
    public void Write(DuplicateReport report)
    {
        foreach (var group in report.Groups)
        {
            Group(group, screen.Data);
            screen.Data.Line();
        }

        screen.Data.Line(report.Copies == 0 ? "Total: 0 duplicates found." : $"Total: {Words.Count(report.Copies, "duplicate")} found of {Words.Count(report.Groups.Count, "title")}, {Words.Bytes(report.Bytes)} to be saved.", Style.Strong);
        if (report.Versions > 0)
        {
            screen.Note($"{Words.Count(report.Versions, "title")} with several versions in one place count as wanted (--versions shows them).");
        }

        if (report.Unread > 0)
        {
            screen.Note($"{Words.Count(report.Unread, "file")} of equal size could not be compared: name their folders with --folder, or set library.folders.");
        }
    }

    /// <summary>One group: the kept copies, then the others with what speaks against them.</summary>
    public void Group(DuplicateGroup group, StyledWriter output, bool numbers = false)
    {
        output.Write(group.Title, Style.Strong).Write($"  {group.Why}", Style.Faint).Line(group.IsSure ? "" : "  look at it", Style.Warning);
        var table = new TextTable("", "", "", "#", "", "");
        foreach (var (place, copy) in group.Copies.Index())
        {
            table.Add(
                numbers ? Words.Number(place + 1) : "",
                copy.IsKept ? new Cell("keep", Style.Good) : new Cell("drop", Style.Warning),
                string.Join(", ", new[] { copy.Quality, copy.Edition ?? "" }.Where(t => t.Length > 0)),
                Words.Bytes(copy.Size),
                new Cell(copy.Reason ?? "", Style.Faint),
                copy.Files.Count == 1 ? copy.Files[0] : $"{copy.Files[0]} and {Words.Count(copy.Files.Count - 1, "part")}");
        }

        table.Write(output, screen.Width, 2);
    }
}
