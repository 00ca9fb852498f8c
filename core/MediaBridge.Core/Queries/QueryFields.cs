namespace MediaBridge.Core.Queries;

/// <summary>The fields of the query language; the documentation table is made of <see cref="All"/>.</summary>
internal static class QueryFields
{
    /// <summary>What plain words are compared with: all fields with <see cref="QueryField.IsAnywhere"/>.</summary>
    public static readonly QueryField Anywhere = new("", QueryFieldType.Text, "all text fields");

    public static readonly QueryField Title = Text("title", "title, sort title, translated and other titles", anywhere: true, sortable: true);
    public static readonly QueryField Original = Text("original", "title in the language of origin", anywhere: true);
    public static readonly QueryField Series = Text("series", "title of the series or album that an episode or track belongs to", anywhere: true, aliases: ["show", "album"]);
    public static readonly QueryField Kind = Text("kind", "movie, series, season, episode, album, track, image, release …", sortable: true);
    public static readonly QueryField Type = Text("type", "kind, or more closely: tvmovie, miniseries, short, special, video, documentary, animation, game; tv for all made for television; Spanish words too", aliases: ["types"]);
    public static readonly QueryField Plot = Text("plot", "overview, outline and tagline", anywhere: true, aliases: ["overview", "tagline"]);
    public static readonly QueryField Genre = Text("genre", "genres, in English or Spanish", anywhere: true, aliases: ["genres"]);
    public static readonly QueryField Country = Text("country", "countries of origin: a name in English or Spanish, or a code such as ES", aliases: ["countries"]);
    public static readonly QueryField Studio = Text("studio", "studios and production companies", anywhere: true, aliases: ["studios"]);
    public static readonly QueryField Language = Text("language", "original and spoken languages", aliases: ["lang", "languages"]);
    public static readonly QueryField Keyword = Text("keyword", "keywords of the source", anywhere: true, aliases: ["keywords"]);
    public static readonly QueryField Certification = Text("certification", "age rating", aliases: ["cert"]);
    public static readonly QueryField Collection = Text("collection", "collection or franchise", anywhere: true);
    public static readonly QueryField Person = Text("person", "cast and crew", anywhere: true, aliases: ["people"]);
    public static readonly QueryField Actor = Text("actor", "actors and guests", aliases: ["cast"]);
    public static readonly QueryField Director = Text("director", "directors");
    public static readonly QueryField Writer = Text("writer", "writers");
    public static readonly QueryField List = Text("list", "lists it is on, by id or name", aliases: ["lists"]);
    public static readonly QueryField Tag = Text("tag", "the person's tags", anywhere: true, aliases: ["tags"]);
    public static readonly QueryField Note = Text("note", "the person's note or review", anywhere: true);
    public static readonly QueryField Path = Text("path", "paths of files", anywhere: true, aliases: ["file"]);
    public static readonly QueryField Resolution = Text("resolution", "resolution that the name states or the video has, such as 1080p", aliases: ["res"]);
    public static readonly QueryField Codec = Text("codec", "video and audio codecs; hevc, h.265 and x265 are one");
    public static readonly QueryField Hdr = Text("hdr", "dynamic range, such as hdr10 or dv");
    public static readonly QueryField Edition = Text("edition", "edition, such as extended");
    public static readonly QueryField Prompt = Text("prompt", "prompt of a generated image", anywhere: true);
    public static readonly QueryField Year = Number("year", "year of first release");
    public static readonly QueryField Season = Number("season", "season");
    public static readonly QueryField Episode = Number("episode", "number of the episode or track", aliases: ["number"]);
    public static readonly QueryField Rating = Number("rating", "the person's own mark, on a scale of 10");
    public static readonly QueryField Site = Number("site", "the best mark of a site, on a scale of 10; site.imdb for one of them", argument: "site");
    public static readonly QueryField Votes = Number("votes", "the most votes behind a site's mark; votes.imdb for one of them", argument: "site");
    public static readonly QueryField Plays = Number("plays", "number of plays; 0 when none is known");
    public static readonly QueryField Runtime = new("runtime", QueryFieldType.Minutes, "running time in minutes, or such as 1h30m") { IsSortable = true };
    public static readonly QueryField Watched = new("watched", QueryFieldType.FlagOrDate, "whether, or when, it was played") { IsSortable = true };
    public static readonly QueryField Released = Date("released", "first release or broadcast");
    public static readonly QueryField Added = Date("added", "when the library got it; in a stream, when it was retrieved");
    public static readonly QueryField Rated = Date("rated", "when the person rated it");
    public static readonly QueryField Listed = Date("listed", "when it was put on a list");
    public static readonly QueryField Made = Date("made", "when an image was generated");
    public static readonly QueryField Modified = Date("modified", "last change of a file");
    public static readonly QueryField Favourite = new("favourite", QueryFieldType.Flag, "whether it is a favourite") { Aliases = ["favorite", "fav"] };
    public static readonly QueryField Ids = new("ids", QueryFieldType.Id, "an id, or a scheme of ids: ids:imdb, ids:imdb:tt0133093") { Aliases = ["id"] };
    public static readonly QueryField Has = new("has", QueryFieldType.Facet, "a facet that is there and not empty, such as artwork");

    /// <summary>Every field, in the order of the documentation.</summary>
    public static readonly IReadOnlyList<QueryField> All =
    [
        Title, Original, Series, Kind, Type, Year, Plot, Genre, Country, Studio, Language, Keyword, Certification, Collection, Person, Actor, Director, Writer,
        Rating, Site, Votes, Runtime, Watched, Plays, Favourite, List, Tag, Note, Ids, Has, Path, Resolution, Codec, Hdr, Edition, Season, Episode,
        Released, Added, Rated, Listed, Made, Modified, Prompt,
    ];

    /// <summary>The word that sorts; no field.</summary>
    public const string Sort = "sort";

    /// <summary>The word that negates; no field.</summary>
    public const string Not = "not";

    private static readonly Dictionary<string, QueryField> ByName = All
        .SelectMany(f => f.Aliases.Append(f.Name).Select(n => (Name: n, Field: f)))
        .ToDictionary(p => p.Name, p => p.Field, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every name that may stand before a colon.</summary>
    public static readonly IReadOnlyList<string> Names = [.. ByName.Keys, Sort, Not];

    public static QueryField? Find(string name) => ByName.GetValueOrDefault(name);

    private static QueryField Text(string name, string description, bool anywhere = false, bool sortable = false, string[]? aliases = null)
        => new(name, QueryFieldType.Text, description) { IsAnywhere = anywhere, IsSortable = sortable, Aliases = aliases ?? [] };

    private static QueryField Number(string name, string description, string[]? aliases = null, string? argument = null)
        => new(name, QueryFieldType.Number, description) { IsSortable = true, Aliases = aliases ?? [], Argument = argument };

    private static QueryField Date(string name, string description) => new(name, QueryFieldType.Date, description) { IsSortable = true };
}
