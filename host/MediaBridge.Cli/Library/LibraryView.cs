using System.Globalization;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Library.Reading;

namespace MediaBridge.Cli.Library;

/// <summary>Shows the library to people.</summary>
internal sealed class LibraryView(Screen screen)
{
    private const int LongestValue = 400;
    private const string Person = "person";

    /// <summary>What is said where there is nothing to show yet.</summary>
    public const string Empty = "The library is empty. Fill it: mediabridge library scan /media/films";

    /// <summary>Title and year, or the place of an episode.</summary>
    public static string Title(LibraryEntry entry)
        => entry.Series is { } series ? $"{series} {entry.Title}".TrimEnd() : entry.Year is { } year ? $"{entry.Title} ({year.ToString(CultureInfo.InvariantCulture)})" : entry.Title;

    /// <summary>What a search found.</summary>
    public void Hits(LibraryHits hits, int offset, bool isEmpty = false)
    {
        if (hits.Total == 0)
        {
            screen.Note(isEmpty ? Empty : hits.Suggestions is [var near, ..] ? $"Nothing found. Did you mean: {near}" : "Nothing found.");
            return;
        }

        if (hits.Entries.Count == 0)
        {
            Counts("kinds", hits.Kinds);
            Counts("genres", hits.Genres);
            Counts("decades", hits.Decades);
            screen.Note($"{Words.Count(hits.Total, "item")}{(offset > 0 ? $": none behind the first {Words.Number(offset)}" : "")}.");
            return;
        }

        var table = new TextTable("#no", "title", "#rating", "#mine", "#min", "genres", "name");
        foreach (var entry in hits.Entries)
        {
            table.Add(Text(entry.Number), new Cell(Title(entry), Style.Strong), Mark(entry.Rating), Mark(entry.MyRating), entry.Runtime is { } minutes ? Text(minutes) : "", entry.Genres ?? "", new Cell(entry.IsPresent ? entry.Slug : $"{entry.Slug} (missing)", Style.Faint));
        }

        table.Write(screen.Data, screen.Width);
        Counts("kinds", hits.Kinds);
        Counts("genres", hits.Genres);
        Counts("decades", hits.Decades);
        var shown = offset + hits.Entries.Count;
        screen.Note(hits.Total > hits.Entries.Count
            ? $"{Words.Number(offset + 1)} to {Words.Number(shown)} of {Words.Count(hits.Total, "item")}.{(shown < hits.Total ? $" The next: --offset {shown.ToString(CultureInfo.InvariantCulture)}" : "")}"
            : $"{Words.Count(hits.Total, "item")}.");
    }

    /// <summary>All of an item.</summary>
    public void Details(LibraryDetails details)
    {
        var entry = details.Entry;
        screen.Data.Write(Title(entry), Style.Strong).Line($"  {entry.Kind}{(entry.IsPresent ? "" : ", its files are gone")}");
        var head = new TextTable("", "");
        head.Add(new Cell("number", Style.Faint), Text(entry.Number));
        head.Add(new Cell("name", Style.Faint), entry.Slug);
        head.Add(new Cell("ids", Style.Faint), string.Join(", ", details.Item.Ids.Skip(1)));
        head.Add(new Cell("added", Style.Faint), Words.Instant(details.Added.ToString("O", CultureInfo.InvariantCulture)));
        head.Add(new Cell("changed", Style.Faint), $"{Words.Instant(details.Updated.ToString("O", CultureInfo.InvariantCulture))}, version {Text(details.Version)}");
        head.Write(screen.Data, screen.Width);
        screen.Data.Line();
        var table = new TextTable("field", "from", "value");
        foreach (var field in details.Fields.Where(f => f.From == Person || f.Value != "[]"))
        {
            table.Add(field.Name, new Cell(field.From, field.From == Person ? Style.Good : Style.Faint), FieldText.Of(field.Name, field.Value, LongestValue));
        }

        table.Write(screen.Data, screen.Width);
        screen.Data.Line();
        var layers = new TextTable("known from", "as", "");
        foreach (var layer in details.Layers)
        {
            layers.Add(layer.Name, layer.Key, layer.IsGone ? new Cell("gone there", Style.Warning) : "");
        }

        layers.Write(screen.Data, screen.Width);
    }

    /// <summary>People and what they did.</summary>
    public void People(IReadOnlyList<LibraryPerson> people)
    {
        foreach (var (place, person) in people.Index())
        {
            if (place > 0)
            {
                screen.Data.Line();
            }

            screen.Data.Write(person.Name, Style.Strong).Line($"  {Words.Count(person.Credits.Select(c => c.Entry.Number).Distinct().Count(), "item")}");
            var table = new TextTable("", "", "", "#");
            foreach (var credit in person.Credits)
            {
                table.Add(Title(credit.Entry), credit.Role, credit.Character is null ? "" : $"as {credit.Character}", Mark(credit.Entry.Rating));
            }

            table.Write(screen.Data, screen.Width, 2);
        }
    }

    /// <summary>The library in numbers.</summary>
    public void Figures(LibraryFigures figures)
    {
        if (figures.Kinds.Count == 0)
        {
            screen.Note(Empty);
            return;
        }

        var table = new TextTable("", "");
        table.Add(new Cell("items", Style.Faint), string.Join(", ", figures.Kinds.Select(k => Words.Count(k.Count, k.Name))));
        table.Add(new Cell("running time", Style.Faint), figures.Statistics.Timed == 0 ? "not known" : $"{Words.Number(figures.Statistics.Minutes / 60)} hours, {Words.Number(figures.Statistics.Minutes / figures.Statistics.Timed)} minutes on average");
        table.Add(new Cell("files", Style.Faint), $"{Words.Number(figures.Files)}, {Words.Bytes(figures.Bytes)}");
        if (figures.Missing > 0)
        {
            table.Add(new Cell("missing", Style.Faint), new Cell(Words.Count(figures.Missing, "item"), Style.Warning));
        }

        table.Write(screen.Data, screen.Width);
        screen.Data.Line();
        var view = new StatisticsView(screen);
        view.Write(figures.Statistics);
        view.Counts("Resolutions", [.. figures.Resolutions.Select(c => (c.Name, c.Count))]);
        view.Counts("Video codecs", [.. figures.Codecs.Select(c => (c.Name, c.Count))]);
        view.Counts("Sources", [.. figures.Sources.Select(c => (c.Name, c.Count))]);
        view.Counts("Items that have", [.. figures.Completeness.Select(c => ($"{c.Name} {(figures.Statistics.Items == 0 ? 0 : 100 * c.Count / figures.Statistics.Items).ToString(CultureInfo.InvariantCulture)}%", c.Count))]);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Mark(double? mark) => mark?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";

    private void Counts(string title, IReadOnlyList<LibraryCount> counts)
    {
        if (counts.Count > 0)
        {
            screen.Data.Write($"{title}: ", Style.Faint).Line(string.Join(", ", counts.Select(c => $"{c.Name} {Words.Number(c.Count)}")));
        }
    }
}
