using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Csv;

/// <summary>Rows of files for the import, gathered to films: each row is a play, a review, or says that the film was seen.</summary>
internal sealed class CsvFilms(LeftOut left)
{
    private readonly Dictionary<ExternalId, FilmDraft> _films = [];
    private readonly List<FilmDraft> _order = [];

    public IReadOnlyList<FilmDraft> Films => _order;

    /// <summary>Takes a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="file">Its file's name in messages.</param>
    public void Take(CsvRow row, string file)
    {
        var place = $"{file}:{row.Line}";
        if (row.Problem is { } problem)
        {
            left.Add($"{place}: {problem}");
        }

        var (title, year) = (row["Title"], Cells.Year(row["Year"]));
        var ids = IdsOf(row, title, year);
        if (ids.Count == 0)
        {
            left.Add($"{place}: the row has neither an id nor an address nor a title");
            return;
        }

        if (!_films.TryGetValue(ids[0], out var film))
        {
            film = new FilmDraft { Name = title ?? "", Year = year, Ids = ids, Directors = Directors(row["Directors", "Director"]), EntriesRate = true, IsWatched = true };
            _films.Add(ids[0], film);
            _order.Add(film);
        }

        var entry = EntryOf(row, place);
        if (entry.Watched is null && entry.Tags is null && entry.Review is null)
        {
            if (entry.Rating is { } stars)
            {
                film.Rate(stars, null);
            }
        }
        else
        {
            film.Add(entry);
        }
    }

    private static List<ExternalId> IdsOf(CsvRow row, string? title, int? year)
    {
        var ids = new List<ExternalId>();
        if (row["imdbID"] is { } imdb && imdb.StartsWith("tt", StringComparison.OrdinalIgnoreCase) && imdb.Length > 2 && imdb.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            ids.Add(new ExternalId(IdSchemes.Imdb, imdb.ToLowerInvariant()));
        }

        if (row["tmdbID"] is { } tmdb && tmdb.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            ids.Add(new ExternalId(IdSchemes.TmdbMovie, tmdb));
        }

        if (FilmIds.OfAddress(row["LetterboxdURI", "url"]) is { } film)
        {
            ids.Add(film);
        }

        if (ids.Count == 0 && title is not null)
        {
            ids.Add(FilmIds.OfTitle(title, year));
        }

        return ids;
    }

    private static Person[]? Directors(string? cell) => cell is null
        ? null
        : [.. cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((name, order) => new Person { Name = name, Role = Person.Director, Order = order })];

    private LogEntry EntryOf(CsvRow row, string place)
    {
        var (text, ten) = (row["Rating"], row["Rating10"]);
        var stars = Cells.Stars(text) ?? Cells.StarsOfTen(ten);
        if (stars is null && (text ?? ten) is { } wrong)
        {
            left.Add($"{place}: '{wrong}' is no rating {(text is null ? "from 1 to 10" : "from 0.5 to 5")}");
        }

        var watched = Cells.Day(row["WatchedDate"]);
        if (watched is null && row["WatchedDate"] is { } date)
        {
            left.Add($"{place}: '{date}' is no date (2024-01-31)");
        }

        return new LogEntry { Watched = watched, Rating = stars, Rewatch = Cells.IsYes(row["Rewatch"]), Tags = Cells.Tags(row["Tags"]), Review = row["Review"]?.ReplaceLineEndings("\n") };
    }
}
