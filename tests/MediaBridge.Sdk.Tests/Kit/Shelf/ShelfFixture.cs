using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <summary>The contract of the shelf's source.</summary>
internal abstract class ShelfFixture(string flaw) : SourceContract<ShelfPlugin>
{
    protected override string Component => "shelf.films";

    protected override DateTimeOffset? Since => new(2020, 4, 1, 0, 0, 0, TimeSpan.Zero);

    protected override IPlugin CreatePlugin() => new ShelfPlugin(flaw);

    protected override void Arrange(TestServices services) => new ShelfService().Serve(services);

    protected override IReadOnlyList<ExternalId> Change(TestServices services) => ((ShelfService)services.World!).Change();

    protected override bool Cap(TestServices services)
    {
        ((ShelfService)services.World!).HiddenBehindCap = 100;
        return true;
    }
}
