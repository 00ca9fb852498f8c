using System.Text.Json;
using System.Text.RegularExpressions;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Reads ids: <c>uniqueid</c>, the fields of Jellyfin, Emby and MediaPortal, the guide of a series, addresses in the text around.</summary>
internal static partial class IdMap
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["imdbid"] = "imdb",
        ["imdb_id"] = "imdb",
        ["imdb"] = "imdb",
        ["tmdbid"] = "tmdb",
        ["tvdbid"] = "tvdb",
        ["traktid"] = "trakt",
        ["anidbid"] = "anidb",
        ["tvrageid"] = "tvrage",
        ["tmdbcolid"] = "tmdbset",
        ["musicbrainzartistid"] = "musicbrainz.artist",
        ["musicbrainzalbumid"] = "musicbrainz.album",
        ["musicbrainzreleasegroupid"] = "musicbrainz.releasegroup",
        ["audiodbartistid"] = "audiodb.artist",
        ["audiodbalbumid"] = "audiodb.album",
    };

    public static IReadOnlyList<ExternalId> Read(NfoElement root, IReadOnlyList<ProviderLink> links, string kind, Diagnostics diagnostics)
    {
        var ids = new List<ExternalId>();
        foreach (var unique in root.All("uniqueid").OrderByDescending(u => Values.Flag(u.Attribute("default")) == true))
        {
            Add(unique.Attribute("type") ?? "", unique.Text);
        }

        foreach (var field in root.Children)
        {
            if (Fields.TryGetValue(field.Name, out var service) && field.Children.Count == 0)
            {
                Add(service, field.Text);
            }
        }

        // The plain id is an IMDb id in old files and anything else in newer ones; its attributes say what they are.
        foreach (var id in root.All("id"))
        {
            Add("imdb", ImdbForm().IsMatch(id.Text) ? id.Text : "");
            Add("imdb", id.Attribute("imdb") ?? "");
            Add("tmdb", id.Attribute("tmdb") ?? "");
            Add("tvdb", id.Attribute("tvdb") ?? "");
        }

        foreach (var (service, value) in Guide(root.Last("episodeguide")))
        {
            Add(service, value);
        }

        foreach (var link in links.Where(l => (l.Scheme == IdSchemes.TmdbCollection) == (kind == NfoKinds.Collection) && !ids.Exists(i => i.Scheme == l.Scheme)))
        {
            ids.Add(new ExternalId(link.Scheme, link.Value));
        }

        return ids;

        void Add(string type, string value)
        {
            // The id of the film's set, which the description reads.
            if (kind != NfoKinds.Collection && type.Equals("tmdbset", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            if (value.Length == 0 || value == "0" || Make(type.Trim().ToLowerInvariant(), value.Trim(), kind) is not { } id)
            {
                // An id without a type says too little to complain about.
                if (value.Length > 0 && value is not ("0" or "-1") && type.Length > 0 && !type.Equals("unknown", StringComparison.OrdinalIgnoreCase))
                {
                    diagnostics.Add($"'{Short(value)}' is not an id of {type} and was left out");
                }

                return;
            }

            if (!ids.Contains(id))
            {
                if (ids.Find(i => i.Scheme == id.Scheme) is { IsEmpty: false } other)
                {
                    diagnostics.Add($"{id} contradicts {other}, which came first");
                    return;
                }

                ids.Add(id);
            }
        }
    }

    /// <summary>An id of a person, by the children and attributes that newer files have.</summary>
    public static IReadOnlyList<ExternalId>? OfPerson(NfoElement person)
    {
        var ids = new List<ExternalId>();
        if ((person.TextOf("imdbid") ?? person.Attribute("imdbid")) is { } imdb && PersonForm().IsMatch(imdb))
        {
            ids.Add(new ExternalId(IdSchemes.ImdbName, imdb));
        }

        if ((person.TextOf("tmdbid") ?? person.Attribute("tmdbid")) is { } tmdb && Values.Whole(tmdb) is > 0 and var number)
        {
            ids.Add(new ExternalId(IdSchemes.TmdbPerson, $"{number}"));
        }

        return ids.Count == 0 ? null : ids;
    }

    /// <summary>The id that a service's name and a text mean for an item of a kind; null if it is none.</summary>
    public static ExternalId? Make(string type, string value, string kind)
    {
        // People put the page's address where its id belongs.
        if (type is "imdb" or "" && ImdbInside().Match(value) is { Success: true } imdb)
        {
            return new ExternalId(IdSchemes.Imdb, imdb.Value.ToLowerInvariant());
        }

        if (type == "imdb" && kind == NfoKinds.Person && PersonForm().IsMatch(value))
        {
            return new ExternalId(IdSchemes.ImdbName, value);
        }

        if (type is "" or "imdb" or "home" or "unknown")
        {
            return null;
        }

        var isNumber = value.Length is > 0 and <= 10 && value.All(char.IsAsciiDigit) && value.Trim('0').Length > 0;
        var scheme = (type, kind) switch
        {
            ("tmdb" or "themoviedb", ItemKinds.Series) => IdSchemes.TmdbTv,
            ("tmdb" or "themoviedb", ItemKinds.Movie or ItemKinds.MusicVideo) => IdSchemes.TmdbMovie,
            ("tmdb" or "themoviedb", _) => $"tmdb.{kind}",
            ("tvdb", ItemKinds.Series) => IdSchemes.TvdbSeries,
            ("tvdb", ItemKinds.Movie or ItemKinds.MusicVideo) => IdSchemes.TvdbMovie,
            ("tvdb", _) => $"tvdb.{kind}",
            ("trakt", ItemKinds.Series) => IdSchemes.TraktShow,
            ("trakt", ItemKinds.Movie) => IdSchemes.TraktMovie,
            ("trakt", _) => $"trakt.{kind}",
            ("tmdbset", NfoKinds.Collection) => IdSchemes.TmdbCollection,
            ("tmdbset", _) => null,
            ("imdbid", _) => IdSchemes.Imdb,
            _ => type,
        };
        if (scheme is null)
        {
            return null;
        }

        var needsNumber = scheme.StartsWith("tmdb.", StringComparison.Ordinal) || scheme.StartsWith("tvdb.", StringComparison.Ordinal);
        return (!needsNumber || isNumber) && ExternalId.TryParse($"{scheme}:{value}", out var id) ? id : default(ExternalId?);
    }

    /// <summary>Since Kodi 20 the guide is JSON: <c>{"tmdb":"1399","imdb":"tt0944947"}</c>.</summary>
    private static List<(string Service, string Value)> Guide(NfoElement? guide)
    {
        if (guide?.Text.StartsWith('{') != true)
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(guide.Text, new JsonDocumentOptions { MaxDepth = 4, AllowTrailingCommas = true });
            return json.RootElement.EnumerateObject()
                .Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                .Select(p => (p.Name, p.Value.ToString()))
                .ToList();
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex("^tt[0-9]{7,10}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImdbForm();

    [GeneratedRegex("(?<![a-z0-9])tt[0-9]{7,10}(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImdbInside();

    [GeneratedRegex("^nm[0-9]{7,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonForm();
}
