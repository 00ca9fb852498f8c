using MediaBridge.Plugins.Serializd;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Serializd;

public sealed class SerializdPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 17;

    protected override string ManifestFile => StagedManifest.Of("serializd");
}

public abstract class SerializdSourceContract : SourceContract<Plugin>
{
    protected override int? ExpectedApplied => 26;

    protected override Credential Credential => SerializdWorld.SignedIn;

    protected override void Arrange(TestServices services) => SerializdWorld.Arrange(services);

    protected override bool Cap(TestServices services)
    {
        SerializdWorld.Of(services).HeldBack = 2;
        SerializdWorld.Of(services).PagesHeldBack = 1;
        return true;
    }
}

public sealed class SerializdDiarySourceContractTests : SerializdSourceContract
{
    protected override string Component => "serializd.diary";

    protected override int? ExpectedApplied => 28;

    protected override DateTimeOffset? Since => new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
}

public sealed class SerializdWatchedSourceContractTests : SerializdSourceContract
{
    protected override string Component => "serializd.watched";

    /// <summary>Without the series, only the numbers of its seasons are not known.</summary>
    protected override bool IsEssential(TestRequest request) => !request.Path.Contains("/show/", StringComparison.Ordinal);
}

public sealed class SerializdWatchlistSourceContractTests : SerializdSourceContract
{
    protected override string Component => "serializd.watchlist";
}

public sealed class SerializdSeasonsSourceContractTests : SerializdSourceContract
{
    protected override string Component => "serializd.watchlist.seasons";

    protected override bool IsEssential(TestRequest request) => !request.Path.Contains("/show/", StringComparison.Ordinal);
}

public abstract class SerializdSinkContract : SinkContract<Plugin>
{
    protected override Credential Credential => SerializdWorld.SignedIn;

    protected override void Arrange(TestServices services) => SerializdWorld.Arrange(services);

    protected override Task<string> ReadBackAsync(TestServices services) => Task.FromResult(string.Join('\n', SerializdWorld.Of(services).State));

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        SerializdWorld.Of(services).Drop(long.Parse(change.Do!.Item.Id(IdSchemes.TmdbSeason)!.Value.Value, System.Globalization.CultureInfo.InvariantCulture));
        return true;
    }
}

public sealed class SerializdWatchedSinkContractTests : SerializdSinkContract
{
    private static readonly IReadOnlyList<Watch> Once = [new Watch { At = EventTime.Parse("2024-01-02") }];

    protected override string Component => "serializd.watched";

    protected override int? ExpectedApplied => 34;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        SerializdWorld.Season(60001, 1, 7001) with { Watches = Once }, // as it is
        SerializdWorld.Season(60001, 3) with { Watches = Once }, // known by its number
        SerializdWorld.Season(60005, 1, 7401) with { Watches = [.. Once, new Watch()] },
        SerializdWorld.Season(60003, 2) with { Watches = Once },
    ];
}

public sealed class SerializdWatchlistSinkContractTests : SerializdSinkContract
{
    protected override string Component => "serializd.watchlist";

    protected override int? ExpectedApplied => 31;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        SerializdWorld.Season(60001, 3, 7003) with { Lists = SerializdWorld.Listed }, // as it is
        SerializdWorld.Season(60002, 1) with { Lists = [.. SerializdWorld.Listed, new ListEntry { List = "elsewhere" }] },
        new() { Kind = ItemKinds.Series, Title = "Saltworks", Ids = ["tmdb.tv:60005"], Lists = SerializdWorld.Listed }, // one of two seasons is on it
    ];
}
