using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace Reelbook.Tests;

public sealed class CardsFormatTests : FormatContract<Plugin>
{
    protected override string Component => "reelbook.cards";

    protected override object Options => new { pictures = "pictures" };

    protected override int? ExpectedApplied => 16;

    protected override IReadOnlyList<MediaItem> Items => [Some.Film(1) with { Ids = [new ExternalId(IdSchemes.Imdb, "tt0010323")] }];

    protected override void Arrange(TestServices services) => services.Store("pictures").Put("tt0010323.jpg", "a picture");

    protected override bool ChangeContent(TestServices services)
    {
        services.Store("pictures").Put("tt0010323.jpg", "another picture");
        return true;
    }
}
