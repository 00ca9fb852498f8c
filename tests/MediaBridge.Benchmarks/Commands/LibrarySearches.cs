using MediaBridge.Core.Library.Reading;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Searches of every kind that a person can make, the nasty ones too: what "any search" means.</summary>
internal static class LibrarySearches
{
    /// <summary>Names and queries; some words are drawn anew each time.</summary>
    /// <param name="films">Draws words as they occur in the library.</param>
    /// <param name="random">Draws the rest.</param>
    /// <param name="count">Items of the library.</param>
    public static IReadOnlyList<(string Name, LibraryQuery Query)> All(LibraryFilms films, Random random, int count)
    {
        var (word, rare, common) = (films.Word(), films.Word(40_000), "bapa");
        return
        [
            ("everything", Of("")),
            ("word", Of(word)),
            ("common word", Of(common)),
            ("word of every item", Of("films")),
            ("two words of every item", Of("films mkv")),
            ("two words", Of($"{films.Word(200)} {films.Word(200)}")),
            ("three common words", Of("bapa corwi dapa")),
            ("common and rare word", Of($"bapa {rare}")),
            ("one letter", Of("b")),
            ("two letters", Of(word[..2])),
            ("three letters", Of("str")),
            ("four letters", Of("stra")),
            ("five letters", Of("corna")),
            ("phrase", Of($"\"{films.Word(100)} {films.Word(100)}\"")),
            ("phrase of common words", Of("\"films bapa\"")),
            ("phrase in every item", Of("path:\"film 1\"")),
            ("exact title", Of($"title:=\"{word}\"")),
            ("exact common word", Of("=bapa")),
            ("title word", Of($"title:{word}")),
            ("title, common word", Of("title:bapa")),
            ("plot, common word", Of("plot:bapa")),
            ("plot, one letter", Of("plot:c")),
            ("director", Of($"director:{films.Word(400)}")),
            ("director, one letter", Of("director:b")),
            ("actor, two letters", Of("actor:ba")),
            ("person and year", Of($"person:{films.Word(400)} year:1960..1979")),
            ("path", Of($"path:{random.Next(count)}")),
            ("path in every item", Of("path:mkv")),
            ("tag", Of($"tag:{films.Word(50)}")),
            ("genre", Of("genre:drama")),
            ("field and range", Of($"genre:drama year:{1940 + random.Next(60)}..{2000 + random.Next(20)} site:7.. runtime:90..150")),
            ("site of its own", Of("site.imdb:8..")),
            ("votes of a site", Of("votes.imdb:1000000..")),
            ("own mark", Of("rating:9..")),
            ("watched in", Of("watched:2018..2020")),
            ("rated never", Of("-rating:0..")),
            ("changed since", Of("modified:2000..")),
            ("listed", Of("listed:2000..")),
            ("released", Of("released:1990-05..1999")),
            ("id", Of($"ids:imdb:tt{1 + random.Next(count):0000000}")),
            ("scheme of ids", Of("ids:imdb")),
            ("scheme of some", Of("-ids:tmdb")),
            ("facet", Of("has:people -has:artwork")),
            ("not a word", Of("-films")),
            ("not a common word", Of("-bapa -corwi")),
            ("choice and not", Of($"genre:horror|war -country:france (watched:no | rating:7..) -{films.Word(300)}")),
            ("choice of ten words", Of(string.Join('|', Enumerable.Range(0, 10).Select(_ => films.Word(3000))))),
            ("choice of five letters", Of("(b | c | d | e | f)")),
            ("choice of a word and a field", Of("(bapa | year:1999 | genre:war)")),
            ("all, best mark first", Of("sort:rating-")),
            ("all, newest first", Of("sort:year- sort:title")),
            ("all, by title", Of("sort:title")),
            ("all, by title, backward", Of("sort:title-")),
            ("all, deep by title", Of("kind:movie sort:title", offset: random.Next(Math.Max(1, count - 20)))),
            ("all, deep by mark", Of("sort:site-", offset: count / 2)),
            ("all, deep, best first", Of("films", offset: count / 2)),
            ("by file time", Of("sort:modified-")),
            ("by day of mark", Of("sort:rated-")),
            ("by kind", Of("sort:kind sort:title")),
            ("few by title", Of($"genre:western year:{1950 + random.Next(50)} site:8.. sort:title")),
            ("common by votes", Of("bapa sort:votes-")),
            ("fuzzy", Of(Misspelt(word, random), fuzzy: true)),
            ("fuzzy long word", Of("marquiratermonstradel", fuzzy: true)),
            ("fuzzy common word", Of("bappa", fuzzy: true)),
            ("fuzzy three words", Of($"{Misspelt(films.Word(), random)} {Misspelt(films.Word(), random)} {Misspelt(films.Word(), random)}", fuzzy: true)),
            ("misspelt", Of(Misspelt(word, random) + "q")),
            ("nothing like it", Of("zzqqzzqqzzqq")),
            ("counts by genre", new LibraryQuery { Text = $"genre:western {films.Word(100)}", WithFacets = true }),
            ("counts of all", new LibraryQuery { WithFacets = true }),
            ("long phrase", Of($"\"{films.Word(30)} {films.Word(30)} {films.Word(30)} {films.Word(30)} {films.Word(30)}\"")),
            ("two phrases", Of($"\"{films.Word(30)} {films.Word(30)}\" \"{films.Word(30)} {films.Word(30)}\"")),
            ("phrase and beginning", Of($"\"bapa {films.Word(30)}\" s")),
            ("two letters, all over", Of("ba co")),
            ("five letters, one each", Of("b c d e f")),
            ("six common words", Of("bapa corwi dapa elgra figra grapa")),
            ("ten words", Of(string.Join(' ', Enumerable.Range(0, 10).Select(_ => films.Word(200))))),
            ("choice of 30 words", Of(string.Join('|', Enumerable.Range(0, 30).Select(_ => films.Word())))),
            ("choice of phrases", Of(string.Join('|', Enumerable.Range(0, 4).Select(_ => $"\"{films.Word(20)} {films.Word(20)}\"")))),
            ("all negated", Of($"-genre:drama -year:..1990 -{films.Word(40)} -site:..5 -rating:..3")),
            ("not a phrase", Of($"-\"{films.Word(20)} {films.Word(20)}\"")),
            ("fuzzy five words", Of(string.Join(' ', Enumerable.Range(0, 5).Select(_ => Misspelt(films.Word(), random))), fuzzy: true)),
            ("fuzzy choice", Of($"{Misspelt(films.Word(), random)}|{Misspelt(films.Word(), random)}", fuzzy: true)),
            ("fuzzy short words", Of("ab cx", fuzzy: true)),
            ("fuzzy word of every item", Of("filsm", fuzzy: true)),
            ("fuzzy phrase", Of($"\"{Misspelt(films.Word(60), random)} {Misspelt(films.Word(60), random)}\"", fuzzy: true)),
            ("fuzzy, deep", Of("films", fuzzy: true, offset: count / 2)),
            ("name of a person", Of($"person:=\"{films.Name(3000)}\"")),
            ("first name", Of($"person:{films.Word(400)}")),
            ("two names", Of($"actor:{films.Word(400)} director:{films.Word(400)}")),
            ("unicode", Of("Ωκεανός \u6620\u753B \u0444\u0438\u043B\u044C\u043C")),
            ("title that begins", Of("title:b sort:title")),
            ("genre, best first", Of("genre:drama sort:site-")),
            ("genre, deep", Of("genre:drama sort:title-", offset: 20_000)),
            ("by year, deep", Of("sort:year", offset: count / 2)),
            ("by year, backward, last page", Of("sort:year-", offset: count - 20)),
            ("by votes, deep", Of("sort:votes-", offset: count / 2)),
            ("by own mark, deep", Of("sort:rating- sort:title", offset: count / 2)),
            ("by running time, deep", Of("sort:runtime sort:title-", offset: count / 2)),
            ("by day watched, deep", Of("sort:watched-", offset: count / 2)),
            ("by day added, deep", Of("sort:added- sort:title", offset: count / 2)),
            ("by kind and title, deep", Of("sort:kind sort:title", offset: count / 2)),
            ("word, by title, deep", Of("bapa sort:title", offset: count / 2)),
            ("word, deep", Of("bapa", offset: count / 2)),
            ("letter, deep", Of("b", offset: count / 2)),
            ("two words, deep", Of("bapa corwi", offset: 20_000)),
            ("behind the end", Of("films", offset: count * 2)),
            ("counts of a word", new LibraryQuery { Text = "bapa", WithFacets = true }),
            ("counts of a sorted list", new LibraryQuery { Text = "year:1990.. sort:title", WithFacets = true, Offset = 1000 }),
            ("five hundred of a word", new LibraryQuery { Text = "bapa", Limit = 500 }),
            ("number only", new LibraryQuery { Text = "films", Limit = 0 }),
        ];
    }

    private static LibraryQuery Of(string text, bool fuzzy = false, int offset = 0) => new() { Text = text, IsFuzzy = fuzzy, Offset = offset };

    private static string Misspelt(string word, Random random)
    {
        var at = random.Next(word.Length);
        return word[..at] + "x" + word[(at + 1)..];
    }
}
