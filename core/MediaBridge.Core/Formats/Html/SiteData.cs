using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace MediaBridge.Core.Formats.Html;

/// <summary>Writes the index that the first page searches and draws from, as a script, because a page opened from a disk may not fetch.</summary>
internal static class SiteData
{
    /// <summary>Bytes after which what is written so far leaves memory.</summary>
    private const int Piece = 32 << 10;

    private static readonly string[] Endings = ["jpg", "png", "webp", "avif", "gif"];

    public static async Task WriteAsync(Site site, Stream stream, CancellationToken cancellationToken)
    {
        var people = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in site.Films.SelectMany(Site.Searched))
        {
            people.TryAdd(name, people.Count);
        }

        var genres = Numbered(site.Genres.Keys);
        var tags = Numbered(site.Tags.Keys, StringComparer.OrdinalIgnoreCase);
        var kinds = Kinds(site);
        var buffer = new ArrayBufferWriter<byte>(2 * Piece);
        await stream.WriteAsync("window.SITE="u8.ToArray(), cancellationToken);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true }))
        {
            json.WriteStartObject();
            Texts(json, "endings", Endings);
            Texts(json, "kinds", kinds.Keys.Select(k => Cards.Badge(k) ?? ""));
            Texts(json, "people", people.Keys);
            json.WriteStartArray("films");
            foreach (var film in site.Films.OrderBy(f => f.Order))
            {
                Film(json, film, genres, tags, kinds, people);
                if (json.BytesPending + buffer.WrittenCount > Piece)
                {
                    await json.FlushAsync(cancellationToken);
                    await stream.WriteAsync(buffer.WrittenMemory, cancellationToken);
                    buffer.ResetWrittenCount();
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken);
        await stream.WriteAsync(";\n"u8.ToArray(), cancellationToken);
    }

    /// <summary>The kinds of the site's items by number; films are 0.</summary>
    public static IReadOnlyDictionary<string, int> Kinds(Site site)
        => Numbered(site.Films.Select(f => f.Kind).Distinct(StringComparer.Ordinal).Where(k => k is not Sdk.ItemKinds.Movie).Order(StringComparer.Ordinal).Prepend(Sdk.ItemKinds.Movie));

    private static Dictionary<string, int> Numbered(IEnumerable<string> names, StringComparer? comparer = null)
        => names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, comparer ?? StringComparer.Ordinal);

    private static void Film(Utf8JsonWriter json, SiteFilm film, Dictionary<string, int> genres, Dictionary<string, int> tags, IReadOnlyDictionary<string, int> kinds, Dictionary<string, int> people)
    {
        json.WriteStartArray();
        json.WriteStringValue(film.Slug);
        json.WriteStringValue(film.Title);
        json.WriteNumberValue(film.Year ?? 0);
        json.WriteNumberValue(kinds[film.Kind]);
        Numbers(json, film.Genres.Select(g => genres[g]));
        json.WriteNumberValue(film.Own);
        json.WriteNumberValue(film.Average);
        json.WriteNumberValue(film.Watched > 0 ? 1 : 0);
        json.WriteNumberValue(film.Minutes);
        if (film.PosterLink is { } link)
        {
            json.WriteStringValue(link);
        }
        else
        {
            json.WriteNumberValue(film.PosterEnding is { } ending ? Array.IndexOf(Endings, ending) + 1 : 0);
        }

        Numbers(json, Site.Searched(film).Select(p => people[p]));
        json.WriteStringValue(film.Original ?? "");
        json.WriteNumberValue(film.Ink);
        json.WriteNumberValue(film.Order);
        if (film.Tags.Count > 0)
        {
            Numbers(json, film.Tags.Select(t => tags[t]));
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
