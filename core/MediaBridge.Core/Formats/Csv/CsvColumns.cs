using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Items;
using MediaBridge.Core.Templating;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Csv;

/// <summary>The columns a table can have.</summary>
internal static class CsvColumns
{
    /// <summary>The names, for the option's description; a test holds it against <see cref="All"/>.</summary>
    public const string Documented =
        "title, originalTitle, alternativeTitles, sortTitle, kind, types (such as miniseries or short), year, series, season, episode, imdb, tmdb, tvdb, filmaffinity, ids, rating (the person's own), "
        + "ratingScale, ratedAt, siteRating, siteScale, votes, runtime (minutes), released, genres, countries, language, languages, directors, writers, "
        + "cast, studios, certification, collection, collectionId, keywords, tags, favourite, watched (number of plays), lastWatched, watchlist, lists, note, tagline, overview, "
        + "edition, resolution, files, size (bytes), addedAt (oldest file), subtitles, poster, page, or id:SCHEME for any other id";

    /// <summary>The columns written when none are chosen.</summary>
    public static readonly IReadOnlyList<string> Default =
    [
        "title", "originalTitle", "year", "kind", "imdb", "tmdb", "rating", "ratingScale", "ratedAt", "siteRating", "votes", "runtime", "genres",
        "countries", "directors", "cast", "collection", "tags", "favourite", "watched", "lastWatched", "lists", "overview",
    ];

    /// <summary>Every column with a fixed name.</summary>
    public static readonly IReadOnlyList<CsvColumn> All =
    [
        new("title", i => i.Title),
        new("originalTitle", i => i.OriginalTitle),
        new("alternativeTitles", i => i.Description?.AlternativeTitles),
        new("sortTitle", i => i.SortTitle),
        new("kind", i => i.Kind),
        new("types", i => i.Description?.Types),
        new("year", i => ItemFacts.Year(i)),
        new("series", i => i.Placement?.ParentTitle),
        new("season", i => i.Placement?.Season),
        new("episode", i => i.Placement?.Number),
        new("imdb", i => i.Id(IdSchemes.Imdb)?.Value),
        new("tmdb", i => (i.Id(IdSchemes.TmdbMovie) ?? i.Id(IdSchemes.TmdbTv))?.Value),
        new("tvdb", i => (i.Id(IdSchemes.TvdbMovie) ?? i.Id(IdSchemes.TvdbSeries) ?? i.Id(IdSchemes.TvdbEpisode))?.Value),
        new("filmaffinity", i => i.Id(IdSchemes.FilmAffinity)?.Value),
        new("ids", i => i.Ids.Select(id => id.ToString())),
        new("rating", i => ItemFacts.Own(i)?.Value),
        new("ratingScale", i => ItemFacts.Own(i)?.Scale.ToString()),
        new("ratedAt", i => ItemFacts.Own(i)?.At?.ToString()),
        new("siteRating", i => ItemFacts.Site(i)?.Value),
        new("siteScale", i => ItemFacts.Site(i)?.Scale.ToString()),
        new("votes", i => ItemFacts.Site(i)?.Votes),
        new("runtime", i => ItemFacts.Minutes(i)),
        new("released", i => i.Description?.Released is { } date ? ItemFacts.Iso(date) : null),
        new("genres", i => i.Description?.Genres),
        new("countries", i => i.Description?.Countries),
        new("language", i => i.Description?.Language),
        new("languages", i => i.Description?.Languages),
        new("directors", i => ItemFacts.Names(i, Person.Director)),
        new("writers", i => ItemFacts.Names(i, Person.Writer)),
        new("cast", i => ItemFacts.Names(i, Person.Actor, Person.Guest)),
        new("studios", i => i.Description?.Studios),
        new("certification", i => i.Description?.Certification),
        new("collection", i => i.Description?.Collection?.Name),
        new("collectionId", i => i.Description?.Collection?.Id?.Value),
        new("keywords", i => i.Description?.Keywords),
        new("tags", i => i.Tags?.Select(t => t.Value)),
        new("favourite", i => i.Favourite?.Value),
        new("watched", i => i.Watches?.Count),
        new("lastWatched", i => ItemFacts.LastWatched(i)?.ToString()),
        new("watchlist", i => i.Lists is null ? null : ItemFacts.OnWatchlist(i)),
        new("lists", i => i.Lists?.Select(l => l.Name ?? l.List)),
        new("note", i => i.Note?.Value),
        new("tagline", i => i.Description?.Tagline),
        new("overview", i => i.Description?.Overview ?? i.Description?.Outline),
        new("edition", i => ItemFacts.Editions(i)),
        new("resolution", i => ItemFacts.Resolutions(i)),
        new("files", i => ItemFacts.Files(i).Select(f => f.Path)),
        new("size", i => ItemFacts.Size(i)),
        new("addedAt", i => ItemFacts.Files(i).Min(f => f.Modified) is { } time ? new EventTime(time).ToString() : null),
        new("subtitles", i => i.Subtitles?.Select(s => s.Language ?? s.Path)),
        new("poster", i => ItemFacts.Poster(i) is { } p ? (ItemFacts.IsWeb(p.Url) ? p.Url!.AbsoluteUri : p.Path) : null),
        new("page", i => ItemFacts.IsWeb(i.Provenance?.Page) ? i.Provenance!.Page!.AbsoluteUri : null),
    ];

    private const string IdPrefix = "id:";

    private static readonly Dictionary<string, CsvColumn> ByName = All.ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the columns of an option.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: there is none, or one that does not exist; the message names the nearest.</exception>
    public static CsvColumn[] Find(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            throw new PluginException(ErrorKind.Configuration, "Option 'columns' of format 'csv' is empty.", "Name at least one column, or leave the option out.");
        }

        return [.. names.Select(Find)];
    }

    private static CsvColumn Find(string name)
    {
        var trimmed = name.Trim();
        if (ByName.TryGetValue(trimmed, out var column))
        {
            return column;
        }

        if (trimmed.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase) && ExternalId.TryParse(trimmed[IdPrefix.Length..] + ":x", out var id))
        {
            return new CsvColumn(trimmed, i => i.Id(id.Scheme)?.Value);
        }

        var nearest = Nearest.Of(trimmed, ByName.Keys);
        throw new PluginException(
            ErrorKind.Configuration,
            $"Format 'csv' has no column '{name}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}",
            $"The columns are {Documented}.");
    }
}
