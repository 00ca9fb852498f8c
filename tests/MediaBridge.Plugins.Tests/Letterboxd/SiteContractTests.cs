using MediaBridge.Plugins.Letterboxd;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Letterboxd;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Plugins.Tests.Letterboxd;

public sealed class WatchlistSourceContractTests : SiteContract
{
    protected override string Component => "letterboxd.watchlist";
}

public sealed class FilmsSourceContractTests : SiteContract
{
    protected override string Component => "letterboxd.films";
}

public sealed class ListsSourceContractTests : SiteContract
{
    protected override string Component => "letterboxd.lists";
}

public sealed class FeedSourceContractTests : SiteContract
{
    private LetterboxdService? _site;

    protected override string Component => "letterboxd.rss";

    protected override int? ExpectedApplied => 28;

    protected override DateTimeOffset? Since => new(2024, 1, 20, 0, 0, 0, TimeSpan.Zero);

    protected override LetterboxdService Site() => _site = base.Site();

    protected override bool Cap(TestServices services) => false;

    protected override IReadOnlyList<ExternalId> Change(TestServices services)
    {
        var diary = _site!.Members[Sites.Ann].Diary;
        diary[5] = diary[5] with { Rating = 0.5m };
        diary.Insert(0, new LetterboxdEntry(99, LetterboxdFilm.Number(999), new DateOnly(2024, 3, 1)) { Rating = 4 });
        return ["letterboxd:film-999", new ExternalId(IdSchemes.Letterboxd, diary[6].Film.Slug)];
    }
}

/// <summary>The sources that read the site, before a site in memory.</summary>
public abstract class SiteContract : SourceContract<Plugin>
{
    protected override int? ExpectedApplied => 27;

    protected override object ConnectionOptions => new { user = Sites.Ann, cookie = "letterboxd.user=canary-5d1f0a" };

    protected override void Arrange(TestServices services) => services.Web.Serve(Site());

    protected virtual LetterboxdService Site() => Sites.WithAnn();

    protected override bool Cap(TestServices services)
    {
        var site = Sites.WithAnn();
        site.Hidden = 3;
        services.Web.Serve(site);
        return true;
    }
}

public sealed class SavedFeedContractTests : SourceContract<Plugin>
{
    protected override string Component => "letterboxd.rss.saved";

    protected override int? ExpectedApplied => 18;

    protected override DateTimeOffset? Since => new(2024, 1, 20, 0, 0, 0, TimeSpan.Zero);

    protected override object OptionsFor(TestServices services) => new { path = Path.Combine(services.Folder, "rss.xml") };

    protected override void Arrange(TestServices services) => SavedFiles.Save(Sites.WithAnn(), "ann/rss/", Path.Combine(services.Folder, "rss.xml"));
}

public sealed class SavedPagesContractTests : SourceContract<Plugin>
{
    protected override string Component => "letterboxd.pages";

    protected override int? ExpectedApplied => 18;

    protected override object OptionsFor(TestServices services) => new { folder = services.Folder };

    protected override void Arrange(TestServices services) => SavedFiles.All(Sites.WithAnn(), services.Folder);

    protected override bool Cap(TestServices services)
    {
        File.Delete(Path.Combine(services.Folder, "watchlist 2.html"));
        return true;
    }
}
