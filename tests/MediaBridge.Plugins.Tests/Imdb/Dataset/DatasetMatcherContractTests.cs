using MediaBridge.Plugins.Imdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Imdb.Dataset;

public sealed class DatasetMatcherContractTests : MatcherContract<Plugin>
{
    protected override string Component => "imdb.dataset";

    protected override int? ExpectedApplied => 18;

    protected override MediaItem Known => new() { Title = "La quimera del oro", Year = 1925 };

    protected override ExternalId Expected => new(IdSchemes.Imdb, "tt0015864");

    protected override MediaItem? KnownById => new() { Title = "something else", Ids = [new ExternalId(IdSchemes.Imdb, "tt0015864")] };

    protected override MediaItem? Ambiguous => new() { Title = "Home", Year = 2009 };

    protected override object? ConnectionOptionsFor(TestServices services) => new { Folder = Path.Combine(services.Folder, "imdb") };

    protected override void Arrange(TestServices services) => DatasetFixture.Write(Path.Combine(services.Folder, "imdb"));
}
