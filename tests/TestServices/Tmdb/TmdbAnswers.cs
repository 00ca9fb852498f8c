using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Tmdb;

/// <summary>How TMDB writes titles.</summary>
internal static class TmdbAnswers
{
    public static IEnumerable<string> TitlesOf(TmdbFilm film)
        => new[] { film.Title, film.Original }.OfType<string>().Concat(film.OtherTitles).Concat(film.Texts.Values.Select(t => t.Title)).Where(t => t.Length > 0);

    public static Dictionary<string, object?> Row(TmdbFilm film, string? language, decimal? rating, bool mediaType)
    {
        var (title, overview, _) = TextsIn(film, language);
        var row = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["adult"] = false,
            ["id"] = film.Id,
            [film.IsSeries ? "name" : "title"] = title,
            [film.IsSeries ? "original_name" : "original_title"] = film.Original,
            ["original_language"] = film.OriginalLanguage,
            ["overview"] = overview,
            ["poster_path"] = film.Posters.Length > 0 ? film.Posters[0].Path : null,
            ["backdrop_path"] = null,
            ["genre_ids"] = Array.Empty<int>(),
            ["popularity"] = 1.5,
            ["vote_average"] = film.Average,
            ["vote_count"] = film.Votes,
        };
        if (film.Date.Length > 0 || film.IsSeries)
        {
            row[film.IsSeries ? "first_air_date" : "release_date"] = film.Date;
        }

        if (rating is not null)
        {
            row["rating"] = rating;
        }

        if (mediaType)
        {
            row["media_type"] = film.Kind;
        }

        return row;
    }

    public static object ExternalIds(string? imdb, long? tvdb) => new { imdb_id = imdb, tvdb_id = tvdb, freebase_mid = (string?)null, wikidata_id = "", facebook_id = (string?)null };

    public static Dictionary<string, object?> Details(TmdbFilm film, ServiceRequest request, string[] parts)
    {
        var row = Row(film, request.Query("language"), null, mediaType: false);
        row["tagline"] = TextsIn(film, request.Query("language")).Tagline;
        row["genres"] = film.Genres.Select((g, i) => new { id = 18 + i, name = g }).ToArray();
        row["status"] = film.IsSeries ? "Ended" : "Released";
        row["homepage"] = "";
        row["production_companies"] = new[] { new { id = 1, name = "Local Pictures", origin_country = "US" } };
        row["production_countries"] = new[] { new { iso_3166_1 = "US", name = "United States of America" } };
        row["spoken_languages"] = new[] { new { iso_639_1 = film.OriginalLanguage, english_name = "", name = "" } };
        row["belongs_to_collection"] = film.Collection is { } set ? new { id = set.Id, name = set.Name, poster_path = (string?)null, backdrop_path = (string?)null } : null;
        if (film.IsSeries)
        {
            row["episode_run_time"] = Array.Empty<int>();
            row["last_air_date"] = "2009-03-08";
            row["networks"] = new[] { new { id = 2, name = "Local One" } };
            row["created_by"] = film.Crew.Select(c => new { id = c.Id, name = c.Name, profile_path = (string?)null }).ToArray();
            row["seasons"] = film.Seasons!.Select(s => new { id = s.Id, season_number = s.Number, name = s.Name, air_date = s.Episodes[0].Date, episode_count = s.Episodes.Length, overview = "", poster_path = (string?)null }).ToArray();
            row["number_of_seasons"] = film.Seasons!.Length;
            row["number_of_episodes"] = film.Seasons.Sum(s => s.Episodes.Length);
            row["type"] = "Scripted";
        }
        else
        {
            row["runtime"] = film.Runtime;
            row["imdb_id"] = film.Imdb;
            row["budget"] = 0;
            row["revenue"] = 2500000;
            row["video"] = false;
        }

        foreach (var part in parts)
        {
            row[part] = Part(film, request, part);
        }

        return row;
    }

    public static Dictionary<string, object?> Season(TmdbFilm film, TmdbSeasonData season, string[] parts, string? language = null)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["_id"] = "5256c89f19c2956ff6046d47",
            ["id"] = season.Id,
            ["air_date"] = season.Episodes[0].Date,
            ["name"] = season.Name,
            ["overview"] = "",
            ["season_number"] = season.Number,
            ["vote_average"] = 8.1,
            ["poster_path"] = null,
            ["episodes"] = season.Episodes.Select(e => ListedEpisode(film, season, e, language)).ToArray(),
        };
        foreach (var part in parts)
        {
            row[part] = part switch
            {
                "external_ids" => ExternalIds(null, null),
                "translations" => Translations([]),
                "images" => new { posters = Pictures(film.Posters, null) },
                "aggregate_credits" => Credits(film, isWhole: true),
                _ => new { results = Array.Empty<object>() },
            };
        }

        return row;
    }

    /// <summary>An episode in the list of its season, in the language that is asked for; what is not translated is empty.</summary>
    private static Dictionary<string, object?> ListedEpisode(TmdbFilm film, TmdbSeasonData season, TmdbEpisodeData episode, string? language)
    {
        var row = EpisodeRow(film, season, episode, null);
        if (language is not null && !language.StartsWith("en", StringComparison.Ordinal))
        {
            row["name"] = episode.Texts.GetValueOrDefault(language[..2]).Name ?? "";
            row["overview"] = episode.Texts.GetValueOrDefault(language[..2]).Overview ?? "";
        }

        row["still_path"] = $"/still-{episode.Id}.jpg";
        row["crew"] = film.Crew.Select(c => new { id = c.Id, name = c.Name, job = c.Job, department = c.Department, profile_path = (string?)null }).ToArray();
        row["guest_stars"] = new[] { new { id = 7190, name = "Guest of the Week", character = "Herself", order = 500, profile_path = (string?)null } };
        return row;
    }

    public static object Collection((long Id, string Name) set, IEnumerable<TmdbFilm> films, string? language) => new
    {
        id = set.Id,
        name = language?.StartsWith("de", StringComparison.Ordinal) == true ? "" : set.Name,
        overview = language?.StartsWith("en", StringComparison.Ordinal) != false ? "Films of one tramp." : "",
        poster_path = "/set.jpg",
        backdrop_path = (string?)null,
        parts = films.Select(f => Row(f, language, null, mediaType: true)).ToArray(),
    };

    public static object CollectionTexts() => Translations(new() { ["en-US"] = ("The Tramp Collection", "Films of one tramp.", ""), ["es-ES"] = ("Colección Charlot", "Películas de un vagabundo.", "") });

    public static object CollectionImages(string? languages) => new
    {
        id = 1,
        posters = Pictures([("/set-en.jpg", "en", 5), ("/set-es.jpg", "es", 5), ("/set-fr.jpg", "fr", 5)], languages),
        backdrops = Pictures([("/set-wide.jpg", null, 5)], languages),
    };

    public static Dictionary<string, object?> Episode(TmdbFilm film, TmdbSeasonData season, TmdbEpisodeData episode, string[] parts)
    {
        var row = EpisodeRow(film, season, episode, null);
        row.Remove("show_id");
        foreach (var part in parts)
        {
            row[part] = part switch
            {
                "external_ids" => ExternalIds(episode.Imdb, episode.Tvdb),
                "translations" => Translations([]),
                "images" => new { stills = new[] { new { file_path = $"/still-{episode.Id}.jpg", width = 1920, height = 1080, iso_639_1 = (string?)null, vote_average = 0, vote_count = 0 } } },
                "credits" => Credits(film, isWhole: false),
                _ => new { results = Array.Empty<object>() },
            };
        }

        return row;
    }

    public static Dictionary<string, object?> EpisodeRow(TmdbFilm film, TmdbSeasonData season, TmdbEpisodeData episode, decimal? rating)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = episode.Id,
            ["show_id"] = film.Id,
            ["season_number"] = season.Number,
            ["episode_number"] = episode.Number,
            ["name"] = episode.Name,
            ["overview"] = episode.Overview,
            ["air_date"] = episode.Date,
            ["runtime"] = 50,
            ["still_path"] = null,
            ["production_code"] = "",
            ["vote_average"] = 7.9,
            ["vote_count"] = 20,
        };
        if (rating is not null)
        {
            row["rating"] = rating;
        }

        return row;
    }

    private static (string Title, string Overview, string Tagline) TextsIn(TmdbFilm film, string? language)
    {
        var wanted = language ?? "en-US";
        if (wanted.StartsWith("en", StringComparison.Ordinal) && !film.Texts.ContainsKey(wanted))
        {
            return (film.Title, film.Overview, film.Tagline);
        }

        var texts = film.Texts.FirstOrDefault(t => t.Key == wanted || t.Key.StartsWith(wanted + "-", StringComparison.Ordinal)).Value;
        return (texts.Title is { Length: > 0 } ? texts.Title : film.Original ?? film.Title, texts.Overview ?? "", texts.Tagline ?? "");
    }

    private static object Part(TmdbFilm film, ServiceRequest request, string part) => part switch
    {
        "external_ids" => ExternalIds(film.Imdb, film.Tvdb),
        "credits" => Credits(film, isWhole: false),
        "aggregate_credits" => Credits(film, isWhole: true),
        "images" => new { posters = Pictures(film.Posters, request.Query("include_image_language")), backdrops = Pictures(film.Backdrops, request.Query("include_image_language")), logos = Array.Empty<object>() },
        "videos" => new { results = film.Trailer is { } key ? new[] { new { iso_639_1 = "en", iso_3166_1 = "US", name = "Trailer", key, site = "YouTube", size = 1080, type = "Trailer", official = true } } : [] },
        "keywords" when film.IsSeries => new { results = film.Keywords.Select((k, i) => new { id = i, name = k }).ToArray() },
        "keywords" => new { keywords = film.Keywords.Select((k, i) => new { id = i, name = k }).ToArray() },
        "alternative_titles" when film.IsSeries => new { results = OtherTitles(film) },
        "alternative_titles" => new { titles = OtherTitles(film) },
        "translations" => Translations(film.Texts),
        "release_dates" => new { results = film.Certifications.GroupBy(c => c.Country).Select(g => new { iso_3166_1 = g.Key, release_dates = g.Select(c => new { certification = c.Rating, type = c.Type, note = "", iso_639_1 = "", release_date = "1925-07-13T00:00:00.000Z" }).ToArray() }).ToArray() },
        "content_ratings" => new { results = film.Certifications.Select(c => new { iso_3166_1 = c.Country, rating = c.Rating, descriptors = Array.Empty<string>() }).ToArray() },
        _ => new { },
    };

    private static object[] OtherTitles(TmdbFilm film) => [.. film.OtherTitles.Select(t => new { iso_3166_1 = "FR", title = t, type = "" })];

    private static object Translations(Dictionary<string, (string Title, string Overview, string Tagline)> texts) => new
    {
        translations = texts.Select(t => new
        {
            iso_639_1 = t.Key[..2],
            iso_3166_1 = t.Key[3..],
            name = "",
            english_name = "",
            data = new { title = t.Value.Title, overview = t.Value.Overview, tagline = t.Value.Tagline, homepage = "", runtime = 0 },
        }).ToArray(),
    };

    private static object[] Pictures((string Path, string? Language, decimal Average)[] pictures, string? languages)
        => [.. pictures.Where(p => languages is null || languages.Split(',').Contains(p.Language ?? "null")).Select(p => new { file_path = p.Path, width = 1000, height = 1500, iso_639_1 = p.Language, vote_average = p.Average, vote_count = 5, aspect_ratio = 0.667 })];

    private static object Credits(TmdbFilm film, bool isWhole) => isWhole
        ? new
        {
            cast = film.Cast.Select((c, i) => (object)new { id = c.Id, name = c.Name, roles = new[] { new { credit_id = "x", character = c.Character, episode_count = 3 } }, order = i, profile_path = (string?)null }).ToArray(),
            crew = film.Crew.Select(c => (object)new { id = c.Id, name = c.Name, jobs = new[] { new { credit_id = "y", job = c.Job, episode_count = 3 } }, department = c.Department, profile_path = (string?)null }).ToArray(),
        }
        : new
        {
            cast = film.Cast.Select((c, i) => (object)new { id = c.Id, name = c.Name, character = c.Character, order = i, profile_path = $"/face-{c.Id}.jpg" }).ToArray(),
            crew = film.Crew.Select(c => (object)new { id = c.Id, name = c.Name, job = c.Job, department = c.Department, profile_path = (string?)null }).ToArray(),
        };
}
