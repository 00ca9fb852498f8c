using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.Catalogue;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Whatever is in a catalogue, and whatever the site looks like: what it shows is what is read.</summary>
public sealed class LayoutPropertyTests
{
    private static readonly SiteLayout[] Layouts = Enum.GetValues<SiteLayout>();

    [Test]
    public void WhatIsShownIsReadInEveryLayoutAndEdition()
        => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), Same).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20_261_201UL, 5UL));

    private static bool Same(int seed)
    {
        var random = new Random(seed);
        var (layout, edition) = (Layouts[random.Next(Layouts.Length)], new[] { "en", "es", "us", "mx" }[random.Next(4)]);
        var site = new FilmAffinitySite(FilmCatalogue.Of(60, seed))
        {
            Layout = layout,
            PageSize = random.Next(3, 31),
            PastTheEnd = (PastTheEnd)random.Next(3),
            Announces = random.Next(2) == 0,
            Pager = random.Next(2) == 0,
            Today = random.Next(2) == 0 ? new DateOnly(2024, 6, 10) : null,
        };
        var account = site.Join(Sites.Ana, "ana", random.Next(3, 60), aDay: random.Next(1, 5));
        var read = Reading.RatingsAsync(site, new FilmAffinityOptions { User = Sites.Ana, Edition = edition }).GetAwaiter().GetResult();
        var language = edition is "en" or "us" ? "en" : "es";
        var expected = account.Newest().Select(r => Shown(site.Catalogue.Find(r.Film)!, r, layout, language)).ToList();
        var actual = read.Items.Select(i => Read(i, layout)).ToList();
        Assert.That(actual, Is.EqualTo(expected), $"seed {seed}, {layout}, {edition}");
        Assert.That(read.End!.IsComplete, Is.True, $"seed {seed}: {read.End.Reason}");
        return true;
    }

    /// <summary>All that a layout shows of a rating, as text.</summary>
    private static string Shown(CatalogueFilm film, SiteRating rating, SiteLayout layout, string language)
    {
        var basis = $"{film.FilmAffinity}|{film.TitleIn(language)}|{film.Kind}|{string.Join(',', film.Types.Where(t => layout != SiteLayout.Grid || t is not ("documentary" or "animation")))}|{rating.Mark}";
        return layout == SiteLayout.Grid ? basis
            : $"{basis}|{film.Year}|{CatalogueWords.Country(film.Countries[0], language)}|{string.Join(',', film.Directors)}|{string.Join(',', film.Cast)}|{rating.Day:yyyy-MM-dd}|{(layout == SiteLayout.Year2014 || film.Average is null ? "" : $"{film.Average / 10}.{film.Average % 10}/{film.Votes}")}";
    }

    private static string Read(MediaItem item, SiteLayout layout)
    {
        var own = item.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark);
        var average = item.Ratings?.FirstOrDefault(r => r.Whose == Rating.SiteMark);
        var basis = $"{item.Ids[0].Value}|{item.Title}|{item.Kind}|{string.Join(',', item.Description!.Types!)}|{own?.Value}";
        return layout == SiteLayout.Grid ? basis
            : $"{basis}|{item.Year}|{item.Description.Countries![0]}|{string.Join(',', (item.People ?? []).Where(p => p.Role != Person.Actor).Select(p => p.Name))}|{string.Join(',', (item.People ?? []).Where(p => p.Role == Person.Actor).Select(p => p.Name))}|{own?.At}|{(average is null ? "" : $"{average.Value:0.0}/{average.Votes}")}";
    }
}
