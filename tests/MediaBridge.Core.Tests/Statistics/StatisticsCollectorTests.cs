using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Statistics;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Statistics;

/// <summary>Statistics of ratings: each number against a plain count of the same items.</summary>
internal sealed class StatisticsCollectorTests
{
    private static readonly Arbitrary<MediaItem[]> Streams = (from marks in Gen.Zip(Gen.Choose(0, 10), Gen.Choose(0, 100)).Zip(Gen.Choose(1900, 2025), (m, y) => (Own: m.Item1, Site: m.Item2, Year: y)).ListOf()
                                                              select marks.Select((m, i) => Film(i, m.Own, m.Site, m.Year)).ToArray()).ToArbitrary();

    [Test]
    public void EveryNumberIsThatOfAPlainCount() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260729, 11), Prop.ForAll(Streams, items =>
    {
        var made = Of(items);
        var own = items.Select(Own).OfType<decimal>().Order().ToList();
        Assert.That((made.Items, made.Rated), Is.EqualTo(((long)items.Length, (long)own.Count)));
        if (own.Count > 0)
        {
            Assert.That(made.Own!.Mean, Is.EqualTo(own.Average()).Within(0.006m));
            Assert.That(made.Own.Median, Is.EqualTo((own[(own.Count - 1) / 2] + own[own.Count / 2]) / 2).Within(0.006m));
            Assert.That((made.Own.Lowest, made.Own.Highest), Is.EqualTo((own[0], own[^1])));
            Assert.That(made.Marks.Sum(m => m.Count), Is.EqualTo(own.Count));
        }

        Assert.That(made.Years.Sum(y => y.Count), Is.EqualTo(items.Length));
        foreach (var decade in made.Decades)
        {
            Assert.That(decade.Count, Is.EqualTo(items.Count(i => $"{i.Year / 10 * 10}s" == decade.Name)));
        }

        var both = items.Where(i => Own(i) is not null && Site(i) is not null).Select(i => (Own: (double)Own(i)!.Value, Site: (double)Site(i)!.Value)).ToList();
        Assert.That(made.Comparison?.Count ?? 0, Is.EqualTo(both.Count));
        if (both.Count > 0)
        {
            Assert.That((double)made.Comparison!.Difference, Is.EqualTo(both.Average(b => b.Own - b.Site)).Within(0.006));
            Assert.That((made.Comparison.Above, made.Comparison.Below), Is.EqualTo(((long)both.Count(b => b.Own > b.Site), (long)both.Count(b => b.Own < b.Site))));
            Assert.That(made.Overrated.Select(o => o.Difference), Is.Ordered.Descending);
            Assert.That(made.Overrated.Select(o => (double)o.Difference), Is.EqualTo(both.Select(b => b.Own - b.Site).Where(d => d > 0).OrderDescending().Take(12)).Within(0.001));
            Assert.That(made.Underrated.Select(o => (double)o.Difference), Is.EqualTo(both.Select(b => b.Own - b.Site).Where(d => d < 0).Order().Take(12)).Within(0.001));
            Assert.That(made.Comparison.Correlation is null or (>= -1 and <= 1));
            Assert.That(made.Spots.Sum(s => s.Count), Is.EqualTo(both.Count));
        }
    }));

    [Test]
    public void TheOrderOfItemsDoesNotMatter() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20260730, 13), Prop.ForAll(Streams, items
        => Assert.That(Encoding.UTF8.GetString(StatisticsJson.Of(Of([.. items.Reverse()]))), Is.EqualTo(Encoding.UTF8.GetString(StatisticsJson.Of(Of(items)))))));

    [Test]
    public void MarksAreComparedOnOneScaleAndCorrelate()
    {
        var made = Of(
            new MediaItem { Title = "Half stars", Year = 1999, Ratings = [Rating.Own(4, 5, 0.5m), Rating.OfSite("fa", 6, 10)] },
            new MediaItem { Title = "Per cent", Year = 1999, Ratings = [new Rating { Value = 60, Scale = Scale.Percent }, Rating.OfSite("fa", 4, 10)] },
            new MediaItem { Title = "Ten", Year = 2001, Ratings = [Rating.Own(10, 10), Rating.OfSite("fa", 8, 10)] },
            new MediaItem { Title = "Not rated there", Year = 2001, Ratings = [Rating.Own(7, 10), Rating.OfSite("fa", 0, 10)] });
        Assert.That((made.Own!.Mean, made.Own.Median, made.Comparison!.Count, made.Comparison.Difference, made.Comparison.Correlation), Is.EqualTo((7.75m, 7.5m, 3L, 2m, (decimal?)1m)));
        Assert.That(made.Decades.Select(d => $"{d.Name} {d.Count} {d.Mean}"), Is.EqualTo((string[])["1990s 2 7", "2000s 2 8.5"]));
        Assert.That(made.Overrated.Select(o => o.Title), Is.EqualTo((string[])["Half stars", "Per cent", "Ten"]), "equal differences in the order of titles");
    }

    [Test]
    public void PeopleGenresTypesAndMonthsAreCounted()
    {
        var a = Film(1, 8, 70, 1990) with { Kind = ItemKinds.Series, Description = new Description { Genres = ["Drama", "Drama", ""], Countries = ["Spain"], Types = ["miniseries"], Runtime = TimeSpan.FromMinutes(100) }, People = [new Person { Name = "Ana", Role = Person.Director }] };
        var b = a with { Kind = ItemKinds.Movie, Description = a.Description! with { Types = ["documentary"] }, Ratings = [Rating.Own(6, 10) with { At = new DateOnly(2024, 5, 1) }], Watches = [new Watch { At = new DateOnly(2024, 5, 2) }, new Watch()] };
        var c = b with { People = [new Person { Name = "Ben", Role = Person.Director }] };
        var made = Of(a, b, c);
        Assert.That(made.Genres.Select(g => $"{g.Name} {g.Count} {g.Rated} {g.Mean}"), Is.EqualTo((string[])[$"Drama 3 3 {6.67m.ToString(CultureInfo.InvariantCulture)}"]));
        Assert.That(made.Directors.Select(d => $"{d.Name} {d.Count}"), Is.EqualTo((string[])["Ana 2"]), "those of several items");
        Assert.That(made.Types.Select(t => $"{t.Name} {t.Count}"), Is.EqualTo((string[])["documentary 2", "movie 2", "miniseries 1"]));
        Assert.That(made.Months.Select(m => $"{m.Month} {m.Rated} {m.Plays}"), Is.EqualTo((string[])["2024-05 2 2"]));
        Assert.That((made.Watched, made.Plays, made.Minutes, made.Timed), Is.EqualTo((2L, 4L, 300L, 3L)));
    }

    [Test]
    public void NothingIsNothing()
    {
        var made = Of();
        Assert.That((made.Items, made.Own, made.Comparison, made.Marks.Count), Is.EqualTo((0L, (MarkFigures?)null, (MarkComparison?)null, 0)));
    }

    private static ItemStatistics Of(params MediaItem[] items)
    {
        var collector = new StatisticsCollector();
        foreach (var item in items)
        {
            collector.Add(item);
        }

        return collector.Result();
    }

    private static decimal? Own(MediaItem item) => item.Ratings!.FirstOrDefault(r => r.Whose == Rating.OwnMark)?.Value;

    private static decimal? Site(MediaItem item) => item.Ratings!.FirstOrDefault(r => r is { Whose: Rating.SiteMark, Value: > 0 })?.Value;

    private static MediaItem Film(int number, int own, int site, int year) => new()
    {
        Title = $"Film {number}",
        Year = year,
        Ids = [new ExternalId("test", $"{number}")],
        Ratings = [.. own > 0 ? (IEnumerable<Rating>)[Rating.Own(own, 10)] : [], Rating.OfSite("fa", site / 10m, 10)],
    };
}
