using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Mapping;

/// <summary>Ids of Simkl, and those of others that it knows titles by.</summary>
internal static class SimklIds
{
    /// <summary>A film.</summary>
    public const string Movie = "simkl.movie";

    /// <summary>A series, or any anime: they are numbered together.</summary>
    public const string Show = "simkl.tv";

    /// <summary>An episode: number of its series, season, number.</summary>
    public const string Episode = "simkl.episode";

    private static readonly (string Name, string ForMovies, string ForShows)[] Names =
    [
        ("simkl", Movie, Show),
        ("imdb", IdSchemes.Imdb, IdSchemes.Imdb),
        ("tmdb", IdSchemes.TmdbMovie, IdSchemes.TmdbTv),
        ("tvdb", IdSchemes.TvdbMovie, IdSchemes.TvdbSeries),
        ("mal", "mal", "mal"),
        ("anidb", "anidb", "anidb"),
        ("anilist", "anilist", "anilist"),
    ];

    /// <summary>Schemes of titles, the service's own first.</summary>
    public static readonly IReadOnlyList<string> Titles = [.. Names.SelectMany(n => new[] { n.ForMovies, n.ForShows }).Distinct(StringComparer.Ordinal)];

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The ids of a title, its own first; none if it has no own.</summary>
    /// <param name="ids">As the service writes them.</param>
    /// <param name="part">The part of the library.</param>
    /// <param name="isFilm">Whether it is a film; an anime may be.</param>
    public static IReadOnlyList<ExternalId> Of(IReadOnlyDictionary<string, JsonElement>? ids, string part, bool isFilm)
    {
        if (ids is null || (Value(ids, "simkl") ?? Value(ids, "simkl_id")) is not { } own || own.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return [];
        }

        var found = new List<ExternalId> { new(part == "movies" ? Movie : Show, own) };
        foreach (var (name, forMovies, forShows) in Names.Skip(1))
        {
            if (Value(ids, name) is { } value && value != "0")
            {
                found.Add(new ExternalId(isFilm ? forMovies : forShows, value));
            }
        }

        return found;
    }

    /// <summary>The ids as the service takes them; null if it knows none of them.</summary>
    public static JsonObject? ToJson(IEnumerable<ExternalId> ids)
    {
        var json = new JsonObject();
        foreach (var id in ids)
        {
            if (NameOf(id.Scheme) is { } name && !json.ContainsKey(name))
            {
                json[name] = name == "simkl" && long.TryParse(id.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(id.Value);
            }
        }

        return json.Count == 0 ? null : json;
    }

    /// <summary>Whether the service keeps a title among films.</summary>
    public static bool IsMovie(string kind, IReadOnlyList<ExternalId> ids)
        => ids.Any(i => i.Scheme == Movie) || (kind == ItemKinds.Movie && !ids.Any(i => i.Scheme == Show));

    /// <summary>Whether two titles, as the service writes their ids, share one.</summary>
    public static bool Share(JsonObject sent, IReadOnlyDictionary<string, JsonElement>? back)
        => back is not null && sent.Any(s => s.Value is { } value && Value(back, s.Key) == value.ToString());

    private static string? NameOf(string scheme)
    {
        foreach (var (name, forMovies, forShows) in Names)
        {
            if (scheme == forMovies || scheme == forShows)
            {
                return name;
            }
        }

        return null;
    }

    private static string? Value(IReadOnlyDictionary<string, JsonElement> ids, string name)
        => !ids.TryGetValue(name, out var value) ? null
            : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
            : value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 and < 100 } text && !text.Any(char.IsControl) ? text
            : null;
}
