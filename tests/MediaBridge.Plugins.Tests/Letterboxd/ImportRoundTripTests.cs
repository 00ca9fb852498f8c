using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Plugins.Letterboxd.Formats;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>What is written for the import is read as it was, in one file or in many.</summary>
public sealed class ImportRoundTripTests
{
    private static readonly string[] Titles = ["Rain", "Amélie", "8½", "Good, the Bad", "\"Quoted\"", "千と千尋の神隠し", "M", "A; B", "🎬 Ω", "It's, \"so\"\nlong"];
    private static readonly string[] Words = ["cinema", "with Ann, twice", "\"so\"", "80s/90s", "ünï 🎬", "a \"b\" c"];
    private static readonly string?[] Reviews = [null, "Good.", "Two\n\nparagraphs, with \"quotes\" and <i>marks</i>", "🎬, = +1 - x", "\"", "a;b\tc".Replace('\t', ' ')];

    [Test]
    public void FilmsGoThroughAFileUnchanged() => Prop.ForAll(Items().ToArbitrary(), items => Same(items, new ImportOptions()))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_101UL, 11UL));

    [Test]
    public void FilmsGoThroughManyFilesUnchanged() => Prop.ForAll(Items().ToArbitrary(), items => Same(items, new ImportOptions { MaxSize = 2_000 }))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20_261_102UL, 11UL));

    private static Gen<MediaItem[]> Items()
    {
        var entry =
            from day in Gen.Choose(0, 4000)
            from dated in Gen.Choose(0, 4)
            from mark in Gen.Choose(0, 10)
            from rewatch in Gen.Choose(0, 1)
            from tags in Gen.SubListOf(Words)
            from review in Gen.Elements(Reviews)
            select new LogEntry
            {
                Watched = dated == 0 ? null : new DateOnly(2014, 1, 1).AddDays(day),
                Rating = mark == 0 ? null : mark / 2m,
                Rewatch = rewatch == 1,
                Tags = tags.Count == 0 ? null : [.. tags],
                Review = review,
            };
        var one =
            from title in Gen.Elements(Titles)
            from year in Gen.Choose(1890, 2030)
            from ids in Gen.Choose(1, 7)
            from count in Gen.Choose(0, 3)
            from entries in Gen.ArrayOf(entry, count)
            from mark in Gen.Choose(0, 10)
            from directors in Gen.SubListOf(new[] { "Agnès Varda", "O'Brien Jr." })
            select (title, year, ids, entries, mark, directors);
        return from count in Gen.Choose(0, 6)
               from films in Gen.ArrayOf(one, count)
               select films.Select((f, n) => Item(n, f.title, f.year, f.ids, f.entries, f.mark, [.. f.directors])).ToArray();
    }

    private static MediaItem Item(int number, string title, int year, int ids, LogEntry[] entries, int mark, string[] directors)
    {
        List<ExternalId> all = [];
        all.AddRange((ids & 1) != 0 ? [new ExternalId(IdSchemes.Imdb, $"tt{1000000 + number}")] : []);
        all.AddRange((ids & 2) != 0 ? [new ExternalId(IdSchemes.TmdbMovie, $"{100 + number}")] : []);
        all.AddRange((ids & 4) != 0 ? [number % 2 == 0 ? new ExternalId(IdSchemes.Letterboxd, $"film-{number}") : new ExternalId(FilmIds.Short, $"aB{number}")] : []);
        var film = new FilmDraft
        {
            Name = title,
            Year = year % 9 == 0 ? null : year,
            Ids = all,
            EntriesRate = true,
            IsWatched = true,
            Directors = directors.Length == 0 ? null : [.. directors.Select((d, n) => new Person { Name = d, Role = Person.Director, Order = n })],
        };

        // An entry without day, tags and review only says that the film was seen; the mark of one without a day is the film's.
        foreach (var entry in entries.Where(e => e.Watched is not null || e.Tags is not null || e.Review is not null).Select(e => e.Watched is null ? e with { Rewatch = false, Rating = e.Rating ?? 1 } : e))
        {
            film.Add(entry);
        }

        if (mark > 0)
        {
            film.Rate(mark / 2m, null);
        }

        return film.ToItem();
    }

    private static bool Same(MediaItem[] items, ImportOptions options)
    {
        var written = Writing.ImportAsync(items, options).GetAwaiter().GetResult();
        Assert.That(written.Refused, Is.Empty);
        Assert.That(written.Files.Select(f => f.Bytes.Length), Has.All.LessThan(options.MaxSize));
        var read = Reading.ImportAsync([.. written.Files]).GetAwaiter().GetResult();
        Assert.That(read.End.IsComplete, Is.True, read.End.Reason);
        Assert.That(read.Items.OrderBy(i => i.Ids[0].ToString(), StringComparer.Ordinal).Select(Facts), Is.EqualTo(items.OrderBy(i => i.Ids[0].ToString(), StringComparer.Ordinal).Select(Facts)), written.Text);
        return true;
    }

    /// <summary>An item as text. Reviews of one day may change places between files.</summary>
    private static string Facts(MediaItem item) => System.Text.Encoding.UTF8.GetString(item.ToUtf8());
}
