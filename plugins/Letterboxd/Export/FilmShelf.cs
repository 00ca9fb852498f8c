using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Export;

/// <summary>The films of an export. Most tables hold the film's address; diary and reviews hold that of the entry, and are joined by name and year.</summary>
internal sealed class FilmShelf
{
    private readonly Dictionary<ExternalId, FilmDraft> _films = [];
    private readonly List<FilmDraft> _order = [];
    private readonly Dictionary<(string Name, int? Year), List<FilmDraft>> _titles = [];

    /// <summary>The films, in the order in which they came.</summary>
    public IReadOnlyList<FilmDraft> Films => _order;

    /// <summary>The film of a row that holds its address.</summary>
    public FilmDraft Of(ExportRow row) => Of(FilmIds.OfAddress(row.Address) ?? FilmIds.OfTitle(row.Name, row.Year), row);

    /// <summary>The film of an entry, by name and year. Where two films share these, it is the one whose mark or days fit; if both do or none, the entry stays by itself.</summary>
    public FilmDraft OfEntry(ExportRow row)
    {
        // Entries of old exports have addresses below the member that name the film.
        var named = FilmIds.OfAddress(row.Address) is { Scheme: IdSchemes.Letterboxd } slug ? slug : default(ExternalId?);
        if (named is { } id && _films.TryGetValue(id, out var known))
        {
            return known;
        }

        var all = _titles.GetValueOrDefault((row.Name, row.Year)) ?? [];
        var candidates = all.Where(f => f.Ids[0].Scheme != FilmIds.Title).ToList();
        if (candidates.Count <= 1)
        {
            return candidates is [var one] ? one : Of(named ?? FilmIds.OfTitle(row.Name, row.Year), row);
        }

        if (Only(candidates, f => row.Stars is not null && f.Mark == row.Stars) is { } rated)
        {
            return rated;
        }

        if (Only(candidates, f => row.Date is { } day && f.MarkDays.Contains(day)) is { } marked)
        {
            return marked;
        }

        var film = Of(FilmIds.OfTitle(row.Name, row.Year), row);
        film.Remark($"{row.Place}: the export has {candidates.Count} films of this name and year, and does not tell which of them the entry is about");
        return film;
    }

    private static FilmDraft? Only(IEnumerable<FilmDraft> films, Func<FilmDraft, bool> fits) => films.Where(fits).Take(2).ToList() is [var one] ? one : null;

    private FilmDraft Of(ExternalId id, ExportRow row)
    {
        if (_films.TryGetValue(id, out var known))
        {
            return known;
        }

        var film = new FilmDraft { Name = row.Name, Year = row.Year, Ids = [id] };
        _films.Add(id, film);
        _order.Add(film);
        if (!_titles.TryGetValue((row.Name, row.Year), out var namesakes))
        {
            _titles[(row.Name, row.Year)] = namesakes = [];
        }

        namesakes.Add(film);
        return film;
    }
}
