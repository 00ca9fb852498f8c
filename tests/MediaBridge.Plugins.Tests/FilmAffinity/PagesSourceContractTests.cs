using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

public sealed class PagesSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "filmaffinity.pages";

    protected override int? ExpectedApplied => 18;

    protected override object? OptionsFor(TestServices services) => new { folder = services.Folder };

    protected override void Arrange(TestServices services) => SavedFiles.Of(Sites.WithLists(), services.Folder, ratings: 3, "201", "202");

    protected override bool Cap(TestServices services)
    {
        File.Delete(Path.Combine(services.Folder, "ratings 2.html"));
        return true;
    }
}
