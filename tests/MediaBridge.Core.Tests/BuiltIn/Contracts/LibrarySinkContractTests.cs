using MediaBridge.Core.Library;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of sinks, for the library: some films are there in another form, one is somebody else's.</summary>
internal sealed class LibrarySinkContractTests : SinkContract<CorePlugin>
{
    protected override string Component => "library";

    protected override int? ExpectedApplied => 20;

    protected override IReadOnlyList<MediaItem> Wanted { get; } =
    [
        Some.Film(1) with { Description = new Description { Genres = ["Drama"] } },
        Some.Film(2),
        Some.Film(3) with { Ratings = [Rating.OfSite("imdb", 8.5m, 10, 1000)] },
        Some.Full(4) with { Attachments = null },
    ];

    protected override void Arrange(TestServices services) => Write(services, writer =>
    {
        writer.Put(new SourceItem(Some.Film(1) with { Description = new Description { Genres = ["Comedy"] } }));
        writer.Put(new SourceItem(Some.Film(3)));
        writer.Put(new SourceItem(Some.Film(9)));
    });

    protected override Task<string> ReadBackAsync(TestServices services)
    {
        var store = CorePlugin.LibraryOf(services);
        var lines = new LibraryItems(store).After(0).Select(i => System.Text.Encoding.UTF8.GetString((i.Item with { Provenance = null, Ids = [.. i.Item.Ids.Skip(1)] }).ToUtf8())).Order(StringComparer.Ordinal);
        return Task.FromResult(string.Join('\n', lines));
    }

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        Write(services, writer => writer.Put(new SourceItem(change.Do!.Item with { Title = "Changed by hand" })));
        return true;
    }

    private static void Write(TestServices services, Action<LibraryWriter> write)
    {
        using var writer = CorePlugin.LibraryOf(services).WriteAsync(CancellationToken.None).GetAwaiter().GetResult();
        write(writer);
        writer.Commit();
    }
}
