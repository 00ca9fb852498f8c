using System.Text.Json.Nodes;
using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common;

/// <summary>An item as flat facts under the names that film sites use; the front matter of a page and the model of a template.</summary>
/// <remarks>What is not known is left out, never null, because schemas of site generators refuse null. Names do not change.</remarks>
internal static class FlatItem
{
    /// <summary>Every name, in the order in which they are written.</summary>
    public static readonly IReadOnlyList<string> Names = [.. FlatNames.All.Select(n => n.Name)];

    /// <summary>Names whose values are calendar dates.</summary>
    public static readonly IReadOnlySet<string> DateNames = new HashSet<string>(StringComparer.Ordinal) { "releaseDate", "lastWatched" };

    /// <summary>The facts of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="slug">Its name in addresses, if the format has pages.</param>
    /// <param name="cover">Address of its cover; null for the one in the web, empty for none.</param>
    /// <param name="slugOf">Makes a name for addresses of a collection, if the format has them.</param>
    public static JsonObject Of(MediaItem item, string? slug = null, string? cover = null, Func<string, string>? slugOf = null)
    {
        var to = new JsonObject();
        var about = item.Description;
        Text(to, "title", item.Title.Length > 0 ? item.Title : item.Placement?.ParentTitle ?? (item.Ids.Count > 0 ? item.Ids[0].ToString() : item.Kind));
        Text(to, "originalTitle", item.OriginalTitle);
        Texts(to, "alternativeTitles", about?.AlternativeTitles);
        Text(to, "slug", slug);
        Text(to, "kind", item.Kind);
        Texts(to, "types", about?.Types);
        Text(to, "description", about?.Overview ?? about?.Outline);
        Text(to, "tagline", about?.Tagline);
        Text(to, "releaseDate", (about?.Released ?? item.Placement?.AirDate) is { } date ? ItemFacts.Iso(date) : null);
        Number(to, "releaseYear", ItemFacts.Year(item));
        Number(to, "runtime", ItemFacts.Minutes(item));
        FlatRatings.AddTo(to, item);
        Texts(to, "genres", about?.Genres);
        FlatPeople.AddTo(to, item);
        Text(to, "country", about?.Countries is [var country, ..] ? country : null);
        Texts(to, "countries", about?.Countries);
        Text(to, "language", about?.Language);
        Texts(to, "languages", about?.Languages);
        Text(to, "certification", about?.Certification);
        Text(to, "studio", about?.Studios is [var studio, ..] ? studio : null);
        Texts(to, "studios", about?.Studios);
        AddIds(to, item);
        AddPlace(to, item, slugOf);
        Text(to, "coverImage", cover ?? Address(ItemFacts.Poster(item)));
        Text(to, "backdropImage", Address(ItemFacts.Picture(item, Artwork.Background)));
        Text(to, "trailer", ItemFacts.IsWeb(about?.Trailer) ? about!.Trailer!.AbsoluteUri : null);
        Text(to, "homepage", ItemFacts.IsWeb(about?.Homepage) ? about!.Homepage!.AbsoluteUri : null);
        Texts(to, "keywords", about?.Keywords);
        AddPersonal(to, item);
        FlatFiles.AddTo(to, item);
        AddTranslations(to, about);
        return to;
    }

    internal static void Text(JsonObject to, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            to.Add(name, value);
        }
    }

    internal static void Number(JsonObject to, string name, int? value) => Add(to, name, value is { } number ? JsonValue.Create(number) : null);

    internal static void Number(JsonObject to, string name, long? value) => Add(to, name, value is { } number ? JsonValue.Create(number) : null);

    internal static void Number(JsonObject to, string name, decimal? value) => Add(to, name, value is { } number ? JsonValue.Create(number) : null);

    internal static void Flag(JsonObject to, string name, bool? value) => Add(to, name, value is { } flag ? JsonValue.Create(flag) : null);

    private static void Add(JsonObject to, string name, JsonValue? value)
    {
        if (value is not null)
        {
            to.Add(name, value);
        }
    }

    internal static void Texts(JsonObject to, string name, IReadOnlyList<string>? values)
    {
        if (values?.Any(v => !string.IsNullOrEmpty(v)) == true)
        {
            to.Add(name, new JsonArray([.. values.Where(v => !string.IsNullOrEmpty(v)).Select(v => (JsonNode)JsonValue.Create(v))]));
        }
    }

    private static string? Address(Artwork? picture) => ItemFacts.IsWeb(picture?.Url) ? picture!.Url!.AbsoluteUri : null;

    private static void AddIds(JsonObject to, MediaItem item)
    {
        Text(to, "imdbId", item.Id(IdSchemes.Imdb)?.Value);
        var tmdb = item.Id(IdSchemes.TmdbMovie) ?? item.Id(IdSchemes.TmdbTv);
        if (tmdb is { } id)
        {
            to.Add("tmdbId", long.TryParse(id.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : id.Value);
        }

        Text(to, "tvdbId", (item.Id(IdSchemes.TvdbMovie) ?? item.Id(IdSchemes.TvdbSeries) ?? item.Id(IdSchemes.TvdbEpisode))?.Value);
        Texts(to, "ids", [.. item.Ids.Where(i => !i.IsEmpty).Select(i => i.ToString())]);
    }

    private static void AddPlace(JsonObject to, MediaItem item, Func<string, string>? slugOf)
    {
        if (item.Description?.Collection is { Name.Length: > 0 } collection)
        {
            var node = new JsonObject { ["name"] = collection.Name };
            Text(node, "slug", slugOf?.Invoke(collection.Name));
            Text(node, "id", collection.Id?.Value);
            Text(node, "overview", collection.Overview);
            Text(node, "image", Address(ItemFacts.Picture(item, "collection.poster")));
            Text(node, "backdropImage", Address(ItemFacts.Picture(item, "collection.background")));
            to.Add("collection", node);
        }

        Text(to, "series", item.Placement?.ParentTitle);
        Number(to, "season", item.Placement?.Season);
        Number(to, "episode", item.Placement?.Number);
    }

    private static void AddPersonal(JsonObject to, MediaItem item)
    {
        Texts(to, "tags", item.Tags?.Select(t => t.Value).ToList());
        Texts(to, "lists", item.Lists?.Select(l => l.Name ?? l.List).Distinct(StringComparer.Ordinal).ToList());
        if (item.Lists is not null)
        {
            to.Add("watchlist", ItemFacts.OnWatchlist(item));
        }

        Flag(to, "favourite", item.Favourite?.Value);
        Number(to, "watched", item.Watches?.Count);
        Text(to, "lastWatched", ItemFacts.LastWatched(item) is { } last ? ItemFacts.Iso(last.Day) : null);
        Text(to, "note", item.Note?.Value);
    }

    private static void AddTranslations(JsonObject to, Description? about)
    {
        if (about?.Translations is not { Count: > 0 } translations)
        {
            return;
        }

        var node = new JsonObject();
        foreach (var (language, texts) in translations.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            var one = new JsonObject();
            Text(one, "title", texts.Title);
            Text(one, "description", texts.Overview);
            Text(one, "tagline", texts.Tagline);
            if (one.Count > 0)
            {
                node.Add(language, one);
            }
        }

        if (node.Count > 0)
        {
            to.Add("translations", node);
        }
    }
}
