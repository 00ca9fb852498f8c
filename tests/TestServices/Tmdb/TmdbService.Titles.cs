using System.Globalization;
using System.Text;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Tmdb;

/// <content>Titles, search and find.</content>
public sealed partial class TmdbService
{
    private TmdbFilm? Film(string key) => Films.Find(f => $"{f.Kind}/{f.Id.ToString(CultureInfo.InvariantCulture)}" == string.Join('/', key.Split('/').Take(2)));

    private ServiceAnswer Title(ServiceRequest request, bool isSeries, string id, string[] rest)
    {
        if (Film($"{(isSeries ? "tv" : "movie")}/{id}") is not { } film)
        {
            return Missing();
        }

        var parts = request.Query("append_to_response")?.Split(',') ?? [];
        if (parts.Length > 20)
        {
            return Wrong(400, 27, "Too many append to response objects: The maximum number of remote calls is 20.");
        }

        switch (rest)
        {
            case []:
                return ServiceAnswer.Json(TmdbAnswers.Details(film, request, parts));
            case ["rating"]:
                return Mark(request, $"{film.Kind}/{id}");
            case ["episode_groups"] when film.IsSeries:
                return ServiceAnswer.Json(new { id = film.Id, results = film.Groups.Select(g => new { id = g.Id, name = "", type = g.Type, episode_count = g.Parts.Sum(p => p.Episodes.Length), group_count = g.Parts.Length }).ToArray() });
            case ["external_ids"]:
                return ServiceAnswer.Json(TmdbAnswers.ExternalIds(film.Imdb, film.Tvdb));
            case ["season", var number, .. var deeper] when film.Seasons?.FirstOrDefault(s => Text(s.Number) == number) is { } season:
                return Season(request, film, season, deeper, parts);
            default:
                return Missing();
        }
    }

    private ServiceAnswer Group(string id)
    {
        foreach (var film in Films)
        {
            foreach (var group in film.Groups.Where(g => g.Id == id))
            {
                return ServiceAnswer.Json(new { id, type = group.Type, groups = group.Parts.Select(p => new { id = $"{id}-{p.Order}", name = "", order = p.Order, episodes = p.Episodes.Select((e, i) => Grouped(film, e, i)).ToArray() }).ToArray() });
            }
        }

        return Missing();
    }

    private static Dictionary<string, object?> Grouped(TmdbFilm film, (int Season, int Number) place, int order)
    {
        var season = film.Seasons!.First(s => s.Number == place.Season);
        var row = TmdbAnswers.EpisodeRow(film, season, season.Episodes.First(e => e.Number == place.Number), null);
        row["order"] = order;
        return row;
    }

    private ServiceAnswer Collection(ServiceRequest request, string id, string[] rest)
    {
        var films = Films.Where(f => f.Collection is { } set && Text(set.Id) == id).ToList();
        return (films, rest) switch
        {
            ([], _) => Missing(),
            (_, []) => ServiceAnswer.Json(TmdbAnswers.Collection(films[0].Collection!.Value, films, request.Query("language"))),
            (_, ["images"]) => ServiceAnswer.Json(TmdbAnswers.CollectionImages(request.Query("include_image_language"))),
            (_, ["translations"]) => ServiceAnswer.Json(TmdbAnswers.CollectionTexts()),
            _ => Missing(),
        };
    }

    /// <summary>The titles that were changed on the days that are asked for.</summary>
    private ServiceAnswer ChangesOf(ServiceRequest request, bool isSeries)
    {
        var (from, to) = (request.Query("start_date") ?? "", request.Query("end_date") ?? "9999");
        var ids = Changes.Where(c => c.IsSeries == isSeries && string.CompareOrdinal(c.Day, from) >= 0 && string.CompareOrdinal(c.Day, to) <= 0).Select(c => c.Id).Distinct().ToList();
        return Pages(request, ids, id => new { id, adult = false });
    }

    private ServiceAnswer Season(ServiceRequest request, TmdbFilm film, TmdbSeasonData season, string[] rest, string[] parts)
    {
        switch (rest)
        {
            case []:
                return ServiceAnswer.Json(TmdbAnswers.Season(film, season, parts, request.Query("language")));
            case ["episode", var number, .. var deeper] when season.Episodes.FirstOrDefault(e => Text(e.Number) == number) is { } episode:
                return deeper switch
                {
                    [] => ServiceAnswer.Json(TmdbAnswers.Episode(film, season, episode, parts)),
                    ["external_ids"] => ServiceAnswer.Json(TmdbAnswers.ExternalIds(episode.Imdb, episode.Tvdb)),
                    ["rating"] => Mark(request, $"tv/{Text(film.Id)}/{Text(season.Number)}/{number}"),
                    _ => Missing(),
                };
            default:
                return Missing();
        }
    }

    private ServiceAnswer Search(ServiceRequest request, bool isSeries)
    {
        var words = Fold(request.Query("query") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var year = request.Query("primary_release_year") ?? request.Query("first_air_date_year") ?? request.Query("year");
        var found = Films.Where(f => f.IsSeries == isSeries)
            .Where(f => words.Length > 0 && TmdbAnswers.TitlesOf(f).Select(Fold).Any(t => words.All(w => t.Split(' ').Any(x => x.StartsWith(w, StringComparison.Ordinal)))))
            .Where(f => year is null || f.Date.StartsWith(year, StringComparison.Ordinal))
            .OrderByDescending(f => f.Votes)
            .ToList();
        return Pages(request, found, f => Row(f, request));
    }

    private ServiceAnswer Find(ServiceRequest request, string id)
    {
        bool Is(string? imdb, long? tvdb) => request.Query("external_source") switch
        {
            "imdb_id" => imdb == id,
            "tvdb_id" => tvdb is { } number && Text(number) == id,
            _ => false,
        };
        var episodes = from film in Films
                       from season in film.Seasons ?? []
                       from episode in season.Episodes
                       where Is(episode.Imdb, episode.Tvdb)
                       select TmdbAnswers.EpisodeRow(film, season, episode, null);
        return request.Query("external_source") is null
            ? Wrong(422, 5, "Invalid parameters: Your request parameters are incorrect.")
            : ServiceAnswer.Json(new
            {
                movie_results = Films.Where(f => !f.IsSeries && Is(f.Imdb, null)).Select(f => Row(f, request, mediaType: true)).ToArray(),
                person_results = Array.Empty<object>(),
                tv_results = Films.Where(f => f.IsSeries && Is(f.Imdb, f.Tvdb)).Select(f => Row(f, request, mediaType: true)).ToArray(),
                tv_episode_results = episodes.ToArray(),
                tv_season_results = Array.Empty<object>(),
            });
    }

    private static object Row(TmdbFilm film, ServiceRequest request, decimal? rating = null, bool mediaType = false) => TmdbAnswers.Row(film, request.Query("language"), rating, mediaType);

    private object EpisodeRow(string key, decimal rating)
    {
        var film = Film(key)!;
        var parts = key.Split('/');
        var season = film.Seasons!.First(s => Text(s.Number) == parts[2]);
        return TmdbAnswers.EpisodeRow(film, season, season.Episodes.First(e => Text(e.Number) == parts[3]), rating);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Fold(string text)
        => string.Concat(string.Concat(text.EnumerateRunes().Where(r => (r.Value & 0xFFFE) != 0xFFFE)).Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
}
