using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

public sealed class ListsSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "filmaffinity.lists";

    protected override int? ExpectedApplied => 27;

    protected override object? Options => new { empty = true };

    protected override object? ConnectionOptions => new { user = Sites.Ana };

    protected override void Arrange(TestServices services) => services.Web.Serve(Sites.WithLists());
}
