using MediaBridge.Sdk.Testing;

namespace Plugin1Namespace.Tests;

public sealed class FilmsSourceTests : SourceContract<Plugin>
{
    protected override string Component => "plugin1id.films";

    protected override object ConnectionOptions => new { file = "shelf/ratings.json" };

    protected override void Arrange(TestServices services) => services.Store("shelf").Put("ratings.json", Samples.Ratings);
}
