using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Catalog;

/// <summary>The contract of the catalogue's matcher.</summary>
internal abstract class CatalogFixture(string flaw) : MatcherContract<CatalogPlugin>
{
    protected override string Component => "catalog.match";

    protected override MediaItem Known => new() { Title = "The Wanted Film İ", Year = 1963, Ids = ["shelf:9"] };

    protected override ExternalId Expected => "catalog:1";

    protected override MediaItem? KnownById => new() { Title = "Wntd.Flm.cd1", Ids = ["shelf:9", "imdb:tt0000001"] };

    protected override MediaItem? Ambiguous => Known;

    protected override string? OtherLanguage => "es";

    protected override IPlugin CreatePlugin() => new CatalogPlugin(flaw);

    protected override void Arrange(TestServices services) => new CatalogService().Serve(services);
}
