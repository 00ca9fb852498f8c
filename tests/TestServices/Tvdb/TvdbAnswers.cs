using System.Globalization;

namespace MediaBridge.Tests.Services.Tvdb;

/// <summary>How TheTVDB writes titles.</summary>
internal static class TvdbAnswers
{
    public static Dictionary<string, object?> Row(TvdbTitleData title) => new(StringComparer.Ordinal)
    {
        ["objectID"] = $"{(title.IsSeries ? "series" : "movie")}-{title.Id}",
        ["id"] = $"{(title.IsSeries ? "series" : "movie")}-{title.Id}",
        ["tvdb_id"] = Text(title.Id),
        ["type"] = title.IsSeries ? "series" : "movie",
        ["name"] = title.Name,
        ["year"] = title.Date.Length > 0 ? title.Date[..4] : "",
        ["primary_language"] = title.Language,
        ["aliases"] = title.Aliases.Length > 0 ? title.Aliases : null,
        ["translations"] = title.Texts.ToDictionary(t => t.Key, t => t.Value.Name),
        ["overviews"] = title.Texts.Where(t => t.Value.Overview.Length > 0).ToDictionary(t => t.Key, t => t.Value.Overview),
        ["remote_ids"] = RemoteIds(title),
    };

    public static Dictionary<string, object?> Record(TvdbTitleData title, bool isShort, bool texts)
    {
        var record = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = title.Id,
            ["name"] = title.Name,
            ["slug"] = title.Name.ToLowerInvariant().Replace(' ', '-'),
            ["image"] = title.Pictures.Length > 0 ? title.Pictures[0].Path : "",
            ["nameTranslations"] = title.Texts.Keys.ToArray(),
            ["overviewTranslations"] = title.Texts.Where(t => t.Value.Overview.Length > 0).Select(t => t.Key).ToArray(),
            ["aliases"] = title.Aliases.Select(a => new { language = "eng", name = a }).ToArray(),
            ["score"] = 1234,
            ["status"] = new { id = 2, name = title.IsSeries ? "Ended" : "Released", recordType = title.IsSeries ? "series" : "movie", keepUpdated = false },
            ["originalCountry"] = title.Country,
            ["originalLanguage"] = title.Language,
            ["year"] = title.Date.Length > 0 ? title.Date[..4] : null,
            ["genres"] = title.Genres.Select((g, i) => new { id = i + 1, name = g, slug = g }).ToArray(),
            ["contentRatings"] = title.Ratings.Select((r, i) => new { id = i, name = r.Rating, country = r.Country, contentType = "", order = 0, fullName = (string?)null }).ToArray(),
            ["remoteIds"] = RemoteIds(title),
            ["trailers"] = Array.Empty<object>(),
            ["lists"] = title.List is { } list ? new object[] { new { id = 1, name = "Somebody's list", isOfficial = false }, new { id = list.Id, name = list.Name, isOfficial = true, overview = "Films of one tramp." } } : [],
            ["artworks"] = isShort ? null : title.Pictures.Select((p, i) => new { id = 100 + i, image = p.Path, thumbnail = p.Path.Replace(".jpg", "_t.jpg", StringComparison.Ordinal), language = p.Language, type = p.Type, score = p.Score, width = 680, height = 1000, includesText = p.Language is not null }).ToArray(),
            ["characters"] = isShort ? null : People(title.People),
        };
        if (texts)
        {
            record["translations"] = Translations(title.Texts.ToDictionary(t => t.Key, t => (t.Value.Name, (string?)t.Value.Overview)));
        }

        if (title.IsSeries)
        {
            record["firstAired"] = title.Date;
            record["lastAired"] = title.Episodes.Length > 0 ? title.Episodes[^1].Date : null;
            record["averageRuntime"] = 50;
            record["defaultSeasonType"] = 1;
            record["isOrderRandomized"] = false;
            record["originalNetwork"] = new { id = 2, name = "Local One", primaryCompanyType = 1 };
            record["companies"] = new[] { new { id = 2, name = "Local One", primaryCompanyType = 1 }, new { id = 3, name = "Local Pictures", primaryCompanyType = 3 } };
            record["seasons"] = title.Seasons!.Select(s => SeasonRow(title, s)).ToArray();
            record["tags"] = new[] { new { id = 1, name = "Lamps", tagName = "Subgenre" } };
        }
        else
        {
            record["runtime"] = 95;
            record["first_release"] = new { country = "global", date = title.Date, detail = (string?)null };
            record["releases"] = new[] { new { country = "usa", date = title.Date, detail = "" } };
            record["companies"] = new { studio = new[] { new { id = 1, name = "Local Pictures" } }, network = (object?)null, production = Array.Empty<object>() };
            record["spoken_languages"] = new[] { title.Language };
        }

        return record;
    }

    public static Dictionary<string, object?> SeasonRow(TvdbTitleData title, (string Order, int Number, long Id) season) => new(StringComparer.Ordinal)
    {
        ["id"] = season.Id,
        ["seriesId"] = title.Id,
        ["number"] = season.Number,
        ["type"] = new { id = Number(season.Order), name = season.Order, type = season.Order },
        ["nameTranslations"] = season.Number == 2 ? new[] { "eng", "spa" } : null,
        ["overviewTranslations"] = null,
        ["image"] = $"/banners/season-{season.Id}.jpg",
        ["year"] = null,
    };

    public static Dictionary<string, object?> Episode(TvdbTitleData title, TvdbEpisodeData episode, string order, string? language)
    {
        var (season, number) = episode.Places.GetValueOrDefault(order);
        var texts = language is null ? (episode.Name, episode.Texts.GetValueOrDefault(title.Language).Overview) : episode.Texts.TryGetValue(language, out var known) ? known : (language == title.Language ? episode.Name : null, null);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = episode.Id,
            ["seriesId"] = title.Id,
            ["name"] = texts.Item1,
            ["overview"] = texts.Item2,
            ["aired"] = episode.Date,
            ["runtime"] = 50,
            ["nameTranslations"] = episode.Texts.Keys.Append(title.Language).Distinct().ToArray(),
            ["overviewTranslations"] = episode.Texts.Where(t => t.Value.Overview is not null).Select(t => t.Key).ToArray(),
            ["image"] = $"https://pictures.test/still-{episode.Id}.jpg",
            ["imageType"] = 11,
            ["isMovie"] = 0,
            ["seasons"] = null,
            ["number"] = number,
            ["seasonNumber"] = season,
            ["absoluteNumber"] = episode.Absolute ?? 0,
            ["finaleType"] = null,
        };
    }

    public static Dictionary<string, object?> FullEpisode(TvdbTitleData title, TvdbEpisodeData episode)
    {
        var row = Episode(title, episode, "official", null);
        row["translations"] = Translations(episode.Texts.ToDictionary(t => t.Key, t => (t.Value.Name, t.Value.Overview)));
        row["characters"] = People(episode.People);
        row["remoteIds"] = episode.Imdb is { } imdb ? new[] { new { id = imdb, type = 2, sourceName = "IMDB" } } : null;
        row["contentRatings"] = new[] { new { id = 1, name = "TV-PG", country = "usa" } };
        return row;
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static object[] RemoteIds(TvdbTitleData title)
    {
        var ids = new List<object> { new { id = "https://lantern.test", type = 4, sourceName = "Official Website" } };
        if (title.Imdb is { } imdb)
        {
            ids.Add(new { id = imdb, type = 2, sourceName = "IMDB" });
        }

        if (title.Tmdb is { } tmdb)
        {
            ids.Add(new { id = Text(tmdb), type = 12, sourceName = "TheMovieDB.com" });
        }

        return [.. ids];
    }

    private static object Translations(Dictionary<string, (string Name, string? Overview)> texts) => new
    {
        nameTranslations = texts.Select(t => new { name = t.Value.Name, language = t.Key, isPrimary = t.Key == "eng" }).ToArray(),
        overviewTranslations = texts.Where(t => t.Value.Overview is { Length: > 0 }).Select(t => new { overview = t.Value.Overview, language = t.Key }).ToArray(),
        alias = Array.Empty<string>(),
    };

    private static object[] People((long Id, string Name, string Type, string? Character)[] people)
        => [.. people.Select((p, i) => new { id = 500 + i, name = p.Character, peopleId = p.Id, personName = p.Name, peopleType = p.Type, personImgURL = "", sort = i, isFeatured = false })];

    private static int Number(string order) => Array.IndexOf(["", "official", "dvd", "absolute", "alternate", "regional"], order);
}
