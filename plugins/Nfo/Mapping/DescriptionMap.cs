using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Reads plot, dates, genres and the other facts about a work.</summary>
internal static class DescriptionMap
{
    private const string YouTubePlugin = "plugin://plugin.video.youtube/";

    /// <summary>The description of the first block; of a file with several episodes, the plots of all.</summary>
    public static Description? Read(IReadOnlyList<NfoElement> blocks, IReadOnlyList<ProviderLink> links)
    {
        if (Read(blocks[0], links) is not { } first || blocks.Count == 1)
        {
            return Read(blocks[0], links);
        }

        var others = blocks.Skip(1).Select(b => Read(b, [])).OfType<Description>().ToList();
        var plots = others.Select(o => o.Overview).Prepend(first.Overview).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return first with { Overview = plots.Count == 0 ? null : string.Join("\n\n", plots) };
    }

    private static Description? Read(NfoElement root, IReadOnlyList<ProviderLink> links)
    {
        var description = new Description
        {
            Overview = Values.Plain(root.Children.LastOrDefault(c => c.Name is "plot" or "review" or "biography" or "overview" && c.Text.Length > 0)?.Text),
            Outline = Values.Plain(root.TextOf("outline")),
            Tagline = Values.OneLine(Values.Plain(root.TextOf("tagline"))),
            Runtime = Values.Runtime(root.TextOf("runtime")) ?? StreamMap.Duration(root),
            Released = Released(root),
            Ended = Values.Date(root.TextOf("enddate")) ?? (IsAlive(root) ? Values.Date(root.TextOf("died", "disbanded", "deathdate")) : null),
            Status = root.TextOf("status"),
            Genres = Words(root, split: ",", "genre", "genres"),
            Countries = CountryNames.Usual(Words(root, split: ",", "country", "countries")),
            Studios = root.Name == "album" ? Words(root, split: "", "studio", "studios", "label") : Words(root, split: "", "studio", "studios"),
            Languages = Words(root, split: ",;/", "languages"),
            Keywords = root.Name is "artist" or "album" ? Words(root, split: "", "style", "mood", "theme") : Words(root, split: "", "style"),
            Certification = Certification(root),
            Collection = Collection(root, links),
            Trailer = root.All("trailer").Select(t => Trailer(t.Text)).FirstOrDefault(t => t is not null),
        };
        return description == new Description() ? null : description;
    }

    /// <summary>When it came out; of people and groups, when they were born or formed.</summary>
    public static DateOnly? Released(NfoElement root)
        => Values.Date(root.TextOf("originalreleasedate")) ?? Values.Date(root.TextOf("premiered")) ?? Values.Date(root.TextOf("releasedate")) ?? Values.Date(root.TextOf("aired"))
            ?? (IsAlive(root) ? Values.Date(root.TextOf("born")) ?? Values.Date(root.TextOf("birthdate")) ?? Values.Date(root.TextOf("formed")) : null);

    private static bool IsAlive(NfoElement root) => root.Name is "artist" or "person";

    /// <summary>The year: <c>premiered</c> counts since Kodi 17, <c>year</c> is kept for readers.</summary>
    public static int? Year(NfoElement root)
        => Values.Date(root.TextOf("premiered"))?.Year ?? Values.Year(root.TextOf("year", "productionyear")) ?? Values.Year(root.TextOf("premiered")) ?? Released(root)?.Year
            ?? (IsAlive(root) ? Values.Year(root.TextOf("born", "birthdate", "formed")) : Values.Year(root.TextOf("originalreleasedate", "releasedate")));

    /// <summary>Each element is a word; old files put several into one, with a slash in blanks between.</summary>
    private static List<string>? Words(NfoElement root, string split, params ReadOnlySpan<string> names)
    {
        List<string>? words = null;
        foreach (var name in names)
        {
            foreach (var element in root.All(name))
            {
                foreach (var one in element.Children.Count > 0 ? element.Children : [element])
                {
                    AddWords(words ??= [], one.Text, names[0], split);
                }
            }
        }

        return words is { Count: > 0 } ? words : null;
    }

    /// <summary>The words in texts of elements of a name, each once.</summary>
    public static List<string> Split(IEnumerable<string> texts, string element)
    {
        var words = new List<string>();
        foreach (var text in texts)
        {
            AddWords(words, text, element, element is "genre" or "country" ? "," : "");
        }

        return words;
    }

    /// <summary>Adds the words of a text that are not there yet.</summary>
    private static void AddWords(List<string> words, string text, string element, string split)
    {
        // "Action/Adventure" is one genre, "Action / Adventure" are two. A tag is what somebody typed.
        if (element == "tag" || !(text.Contains('|', StringComparison.Ordinal) || text.Contains(" / ", StringComparison.Ordinal) || text.AsSpan().ContainsAny(split)))
        {
            AddWord(words, text.Trim());
            return;
        }

        foreach (var part in text.Replace(" / ", "|", StringComparison.Ordinal).Split([.. split, '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            AddWord(words, part);
        }
    }

    private static void AddWord(List<string> words, string word)
    {
        if (word.Length > 0 && !words.Exists(w => w.Equals(word, StringComparison.OrdinalIgnoreCase)))
        {
            words.Add(word);
        }
    }

    private static string? Certification(NfoElement root)
    {
        var text = root.TextOf("mpaa", "certification", "customrating");
        return text?.StartsWith("Rated ", StringComparison.OrdinalIgnoreCase) == true && text.Length > 6 ? text[6..].Trim() : text;
    }

    /// <summary>A set as text (old), with name and overview (since Kodi 17), with an id (Emby); several or an empty one occur.</summary>
    private static CollectionRef? Collection(NfoElement root, IReadOnlyList<ProviderLink> links)
    {
        var set = root.All("set").Concat(root.All("movieset")).FirstOrDefault(s => (s.TextOf("name", "title") ?? Own(s)).Length > 0);
        if (set is null)
        {
            return null;
        }

        var id = set.Attribute("tmdbcolid")
            ?? root.TextOf("tmdbcolid", "collectionnumber")
            ?? root.All("uniqueid").FirstOrDefault(u => string.Equals(u.Attribute("type"), "tmdbSet", StringComparison.OrdinalIgnoreCase))?.Text
            ?? links.Where(l => l.Scheme == IdSchemes.TmdbCollection).Select(l => l.Value).FirstOrDefault();
        return new CollectionRef
        {
            Name = set.TextOf("name", "title") ?? Own(set),
            Overview = set.TextOf("overview", "plot"),
            Id = Values.Whole(id) is > 0 and var number ? new ExternalId(IdSchemes.TmdbCollection, $"{number}") : default(ExternalId?),
        };

        static string Own(NfoElement element) => element.Children.Count == 0 ? element.Text : "";
    }

    private static Uri? Trailer(string text)
    {
        if (!text.StartsWith(YouTubePlugin, StringComparison.OrdinalIgnoreCase))
        {
            return Values.Address(text);
        }

        foreach (var key in new[] { "video_id=", "videoid=" })
        {
            if (text.IndexOf(key, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                var id = string.Concat(text[(at + key.Length)..].TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
                return id.Length > 0 ? new Uri("https://www.youtube.com/watch?v=" + id) : null;
            }
        }

        return null;
    }
}
