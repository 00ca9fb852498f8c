using System.Globalization;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>Makes an item of a row.</summary>
internal sealed class CsvItem(CsvHeader header, CsvSourceOptions options, CsvMarks marks)
{
    /// <summary>Extra with the table's own key of a row.</summary>
    public const string RowExtra = "core.row";

    private const int MostPlays = 1000;

    /// <summary>Whether a row has an id.</summary>
    public bool HasId(CsvRow row) => CsvIds.Of(header, row, options.Kind, _ => { }).Count > 0;

    /// <summary>The item; null if the row is none, with the reason.</summary>
    public MediaItem? Of(CsvRow row, List<string> remarks, out string? reason)
    {
        reason = row.Problem ?? (header.Cell(row, CsvRoles.Title) is null ? "it has no title" : null);
        var year = header.Cell(row, CsvRoles.Year) is { } written ? CsvValues.Year(written) : null;
        if (reason is null && row.Cells.Count > header.Count && row.Cells.Skip(header.Count).Any(c => c.Trim().Length > 0))
        {
            reason = header.Has(CsvRoles.Year) && year is null ? "it has more cells than there are columns: a separator in a text is not quoted" : null;
            remarks.Add("it has more cells than there are columns; what stands behind them was left out");
        }

        if (reason is not null)
        {
            return null;
        }

        if (year is null && header.Cell(row, CsvRoles.Year) is { } wrong)
        {
            remarks.Add($"'{wrong}' is no year; it was left out");
        }

        var (title, kind, types) = Named(row, remarks);
        var released = marks.Date(row, CsvRoles.Released, _ => { });
        var at = marks.Date(row, CsvRoles.RatedAt, remarks.Add);
        var day = marks.Date(row, CsvRoles.ListedAt, remarks.Add);
        var listed = Listed(row, day);
        var ratings = marks.Of(row, at ?? (listed is null ? day : null), remarks.Add);
        return new MediaItem
        {
            Kind = kind,
            Title = title,
            OriginalTitle = header.Cell(row, CsvRoles.Original),
            SortTitle = header.Cell(row, CsvRoles.Sort),
            Year = year ?? released?.Day.Year,
            Placement = Placement(row),
            Description = Described(row, types, released),
            People = People(row),
            Ratings = ratings,
            Watches = Watches(row, remarks),
            Lists = listed,
            Tags = CsvValues.List(header.Cell(row, CsvRoles.Tags))?.Select(t => (Personal<string>)t).ToList(),
            Note = IsPlot ? null : header.Cell(row, CsvRoles.Note) is { } note && listed is not [{ Note: not null }, ..] ? (Personal<string>)note : null,
            Favourite = header.Cell(row, CsvRoles.Favourite) is { } favourite && CsvValues.Flag(favourite) is { } flag ? (Personal<bool>)flag : null,
            Ids = CsvIds.Of(header, row, kind, remarks.Add),
            Extras = header.Cell(row, CsvRoles.Row) is { } key ? new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [RowExtra] = JsonSerializer.SerializeToElement(key) } : null,
            Provenance = new Provenance { Origin = "csv", Page = Page(row), Remarks = null },
        };
    }

    /// <summary>A column "description" of a list is the person's note; of another table it is the plot.</summary>
    private bool IsPlot => header.NameOf(CsvRoles.Note) is "description" or "descripcion" && !header.Has(CsvRoles.Position);

    private (string Title, string Kind, List<string>? Types) Named(CsvRow row, List<string> remarks)
    {
        var title = header.Cell(row, CsvRoles.Title)!;
        var kind = options.Kind;
        var types = CsvValues.List(header.Cell(row, CsvRoles.Types))?.Select(t => t.ToLowerInvariant()).ToList();
        if (options.Marks && CsvKinds.TakeMark(title) is { Kind: { } marked } taken)
        {
            (title, kind) = (taken.Title, marked);
            types = Add(types, taken.Type);
        }

        if (header.Cell(row, CsvRoles.Kind) is { } word)
        {
            var (read, type, known) = CsvKinds.Read(word);
            kind = read;
            types = Add(types, type);
            if (!known)
            {
                remarks.Add($"'{word}' is no kind that is known; it was taken as it is");
            }
        }

        var numbered = header.Cell(row, CsvRoles.Season) is not null && header.Cell(row, CsvRoles.Episode) is not null;
        return (title, numbered && kind is ItemKinds.Series ? ItemKinds.Episode : kind, types);
    }

    private static List<string>? Add(List<string>? types, string? type)
        => type is null || types?.Contains(type, StringComparer.Ordinal) == true ? types : [.. types ?? [], type];

    private Placement? Placement(CsvRow row)
    {
        var (series, season, episode) = (header.Cell(row, CsvRoles.Series), Number(row, CsvRoles.Season), Number(row, CsvRoles.Episode));
        return series is null && season is null && episode is null ? null : new Placement { ParentTitle = series, Season = season, Number = episode };
    }

    private int? Number(CsvRow row, string role) => header.Cell(row, role) is { } text && CsvValues.Count(text) is { } number and <= int.MaxValue ? (int)number : null;

    private Description? Described(CsvRow row, List<string>? types, EventTime? released)
    {
        IReadOnlyList<string>? List(string role) => CsvValues.List(header.Cell(row, role));
        var about = new Description
        {
            Types = types,
            AlternativeTitles = List(CsvRoles.Others),
            Overview = header.Cell(row, CsvRoles.Overview) ?? (IsPlot ? header.Cell(row, CsvRoles.Note) : null),
            Tagline = header.Cell(row, CsvRoles.Tagline),
            Runtime = header.Cell(row, CsvRoles.Runtime) is { } minutes ? CsvValues.Minutes(minutes) : null,
            Released = released?.Day,
            Genres = List(CsvRoles.Genres),
            Countries = List(CsvRoles.Countries),
            Studios = List(CsvRoles.Studios),
            Language = header.Cell(row, CsvRoles.Language),
            Languages = List(CsvRoles.Languages),
            Keywords = List(CsvRoles.Keywords),
            Certification = header.Cell(row, CsvRoles.Certification),
            Collection = header.Cell(row, CsvRoles.Collection) is { } collection ? new CollectionRef { Name = collection } : null,
        };
        return about == new Description() ? null : about;
    }

    private List<Person>? People(CsvRow row)
    {
        var people = new List<Person>();
        foreach (var (column, role) in new[] { (CsvRoles.Directors, Person.Director), (CsvRoles.Writers, Person.Writer), (CsvRoles.Cast, Person.Actor) })
        {
            people.AddRange((CsvValues.List(header.Cell(row, column)) ?? []).Select(n => new Person { Name = n, Role = role }));
        }

        return people.Count > 0 ? people : null;
    }

    /// <summary>Whether a row says that its film had been seen before, and does not count its plays.</summary>
    public bool IsRewatch(CsvRow row) => header.Cell(row, CsvRoles.Plays) is null && header.Cell(row, CsvRoles.Rewatch) is { } text && CsvValues.Flag(text) == true;

    /// <summary>A table that tells of rewatches is a diary: its dates are those of plays, unless another column has these.</summary>
    private bool IsDiary => header.Has(CsvRoles.Rewatch) && !header.Has(CsvRoles.WatchedAt) && !header.Has(CsvRoles.LastWatched);

    /// <summary>Plays: each date one, and those that are only counted.</summary>
    private List<Watch>? Watches(CsvRow row, List<string> remarks)
    {
        var last = marks.Date(row, CsvRoles.WatchedAt, remarks.Add) ?? marks.Date(row, CsvRoles.LastWatched, remarks.Add) ?? (IsDiary ? marks.Date(row, CsvRoles.ListedAt, _ => { }) : null);
        var plays = header.Cell(row, CsvRoles.Plays);
        var count = plays is null ? 0 : CsvValues.Count(plays) ?? (CsvValues.Flag(plays) == true ? 1 : 0);
        if (last is null && count == 0)
        {
            return null;
        }

        var undated = Math.Min(Math.Max(0, count - (last is null ? 0 : 1)), MostPlays);
        return [.. Enumerable.Repeat(new Watch(), (int)undated), .. last is { } time ? [new Watch { At = time }] : Array.Empty<Watch>()];
    }

    private List<ListEntry>? Listed(CsvRow row, EventTime? day)
    {
        var names = (CsvValues.List(header.Cell(row, CsvRoles.Lists)) ?? []).Concat(options.List is { } list ? [list] : []).Distinct(StringComparer.Ordinal).ToList();
        var rank = Number(row, CsvRoles.Position) is > 0 and var position ? position : (int?)null;
        return names.Count == 0 ? null : names.ConvertAll(n => new ListEntry
        {
            List = string.Equals(n, ListEntry.Watchlist, StringComparison.OrdinalIgnoreCase) ? ListEntry.Watchlist : n,
            Name = string.Equals(n, ListEntry.Watchlist, StringComparison.Ordinal) ? null : n,
            Rank = rank,
            At = header.Has(CsvRoles.RatedAt) || !header.Has(CsvMarks.RoleOf(header)) || header.NameOf(CsvRoles.ListedAt) is "created" ? day : null,
            Note = header.Has(CsvRoles.Position) && !IsPlot ? header.Cell(row, CsvRoles.Note) : null,
        });
    }

    private Uri? Page(CsvRow row)
        => (header.Cell(row, CsvRoles.Page) ?? header.Cell(row, CsvRoles.Letterboxd)) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme is ("http" or "https") ? page : null;
}
