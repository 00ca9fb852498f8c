using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Export;

/// <summary>Reads the tables of an export onto a shelf: those with addresses of films first, because the others are joined to them.</summary>
internal sealed class ExportReader(ExportFiles files, LeftOut left)
{
    private static readonly TableKind[] Order = [TableKind.Watched, TableKind.Ratings, TableKind.Likes, TableKind.Watchlist, TableKind.List, TableKind.Diary, TableKind.Reviews];
    private readonly FilmShelf _shelf = new();
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<(FilmDraft Film, LogEntry Entry)> _entries = [];

    /// <summary>The films.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: it is no export.</exception>
    public async Task<IReadOnlyList<FilmDraft>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var tables = new List<(string Name, TableKind Kind)>();
        foreach (var name in files.Names)
        {
            tables.Add((name, files is SingleFile ? await KindAsync(name, cancellationToken) : TableKinds.Of(name)));
        }

        if (tables.TrueForAll(t => t.Kind == TableKind.Other))
        {
            throw new PluginException(
                ErrorKind.Configuration, $"'{path}' is no export of Letterboxd: it has none of its tables, such as watched.csv.", "Set the option path to the archive that letterboxd.com/settings/data offers, or to the folder into which it was unpacked. Files for the import are read by letterboxd.csv.");
        }

        foreach (var (name, kind) in tables.Where(t => t.Kind != TableKind.Other).OrderBy(t => Array.IndexOf(Order, t.Kind)))
        {
            await ReadAsync(name, kind, cancellationToken);
        }

        foreach (var (film, entry) in _entries)
        {
            film.Add(entry);
        }

        RemarkOnOthers(tables.Where(t => t.Kind == TableKind.Other).Select(t => t.Name));
        var hasRatings = tables.Exists(t => t.Kind == TableKind.Ratings);
        foreach (var film in _shelf.Films)
        {
            film.EntriesRate = !hasRatings;
        }

        return _shelf.Films;
    }

    private async Task<TableKind> KindAsync(string name, CancellationToken cancellationToken)
    {
        await using var stream = await files.FileAsync(name, cancellationToken);
        var table = await CsvTable.OpenAsync(stream, header: false, cancellationToken);
        if (await table.ReadAsync(cancellationToken).FirstOrDefaultAsync(cancellationToken) is not { } first)
        {
            return TableKind.Other;
        }

        table.UseHeader(first);
        return ListTable.IsOne(first) ? TableKind.List : TableKinds.Of(table, name);
    }

    private async Task ReadAsync(string name, TableKind kind, CancellationToken cancellationToken)
    {
        await using var stream = await files.FileAsync(name, cancellationToken);
        if (kind == TableKind.List)
        {
            await foreach (var (film, entry) in ListTable.ReadAsync(stream, name, left, cancellationToken))
            {
                _shelf.Of(film).Add(entry);
            }

            return;
        }

        var table = await CsvTable.OpenAsync(stream, cancellationToken: cancellationToken);
        if (!table.Has("Name"))
        {
            left.Add($"{name}: the column Name is not there");
            return;
        }

        await foreach (var csv in table.ReadAsync(cancellationToken))
        {
            if (ExportRow.Of(csv, name, left) is { } row)
            {
                Take(row, kind);
            }
        }
    }

    private void Take(ExportRow row, TableKind kind)
    {
        if (kind is TableKind.Diary or TableKind.Reviews)
        {
            TakeEntry(row);
            return;
        }

        var film = _shelf.Of(row);
        film.Touch(row.Date);
        film.IsWatched |= kind is TableKind.Watched or TableKind.Ratings;
        film.IsLiked = kind == TableKind.Likes ? true : film.IsLiked;
        if (kind is TableKind.Watched or TableKind.Ratings && row.Date is { } day)
        {
            film.MarkDays.Add(day);
        }

        if (kind == TableKind.Ratings && row.Stars is { } stars)
        {
            film.Rate(stars, row.Date);
        }
        else if (kind == TableKind.Watchlist)
        {
            film.Add(new ListEntry { List = ListEntry.Watchlist, At = row.Date is { } added ? new EventTime(added) : null });
        }
    }

    /// <summary>An entry stands in the diary, and again among the reviews if it has one.</summary>
    private void TakeEntry(ExportRow row)
    {
        var entry = row.ToEntry();
        if (entry.Id is { } code && _codes.TryGetValue(code, out var at))
        {
            var known = _entries[at];
            _entries[at] = (known.Film, Join(known.Entry, entry));
            return;
        }

        var film = _shelf.OfEntry(row);
        film.IsWatched = true;
        if (entry.Id is { } added)
        {
            _codes.Add(added, _entries.Count);
        }
        else if (_entries.FindIndex(e => e.Film == film && e.Entry.Id is null && e.Entry.Watched == entry.Watched && (e.Entry.Review is null || entry.Review is null)) is var same and >= 0 && entry.Watched is not null)
        {
            _entries[same] = (film, Join(_entries[same].Entry, entry));
            return;
        }

        _entries.Add((film, entry));
    }

    private static LogEntry Join(LogEntry a, LogEntry b) => a with
    {
        Logged = a.Logged ?? b.Logged,
        Watched = a.Watched ?? b.Watched,
        Rating = a.Rating ?? b.Rating,
        Rewatch = a.Rewatch || b.Rewatch,
        Tags = a.Tags ?? b.Tags,
        Review = a.Review ?? b.Review,
    };

    private void RemarkOnOthers(IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => n.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
        {
            var folder = name.Split('/')[0];
            left.Remark($"{name} is not read: {(folder == "deleted" ? "what was deleted at Letterboxd stays so" : folder == "orphaned" ? "it holds entries whose film Letterboxd no longer has" : name == "profile.csv" ? "it holds who the member is, not films" : "it holds no films")}");
        }
    }
}
