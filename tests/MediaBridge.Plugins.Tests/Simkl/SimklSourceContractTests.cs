using MediaBridge.Plugins.Simkl;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Simkl;

public sealed class SimklPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 17;

    protected override string ManifestFile => StagedManifest.Of("simkl");

    /// <summary>The pause between two looks at a PIN, on the clock of the services: the service says how long it must be.</summary>
    protected override IReadOnlyList<string> Allowed => ["System.Threading.Tasks.Task.Delay"];
}

public abstract class SimklSourceContract : SourceContract<Plugin>
{
    protected override int? ExpectedApplied => 31;

    protected override object ConnectionOptions => SimklWorld.Connection;

    protected override Credential Credential => SimklWorld.SignedIn;

    protected override DateTimeOffset? Since => new(2025, 1, 2, 0, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services) => SimklWorld.Library(services);
}

public sealed class SimklRatingsSourceContractTests : SimklSourceContract
{
    protected override string Component => "simkl.ratings";

    protected override IReadOnlyList<ExternalId> Change(TestServices services)
    {
        SimklWorld.Of(services).Put("movie/101", e => e.Rating = 2).Put("movie/110", e => (e.Status, e.Rating, e.RatedAt) = ("completed", 5, "2026-01-01T10:00:00Z")).TakeOut("movie/103").Put("tv/501", e => e.Rating = null).Put("movie/102", e => e.WatchedAt = "2025-05-05T00:00:00Z");
        return ["simkl.movie:101", "simkl.movie:110", "simkl.movie:103", "simkl.tv:501"];
    }
}

public sealed class SimklHistorySourceContractTests : SimklSourceContract
{
    protected override string Component => "simkl.history";

    protected override int? ExpectedApplied => 31;

    /// <summary>A changed series comes with all its episodes.</summary>
    protected override int Overlap => 2;

    protected override IReadOnlyList<ExternalId> Change(TestServices services)
    {
        SimklWorld.Of(services).Put("movie/101", e => e.WatchedAt = "2025-06-06T06:06:06Z").Put("movie/110", e => (e.Status, e.WatchedAt) = ("completed", "2026-01-01T10:00:00Z")).TakeOut("movie/103").TakeOut("tv/601").Put("tv/501", e =>
        {
            e.Episodes.Remove((1, 2));
            e.Episodes[(2, 2)] = "2026-01-01T12:00:00Z";
        });
        return ["simkl.movie:101", "simkl.movie:110", "simkl.movie:103", "simkl.episode:601/1/1", "simkl.episode:501/1/2", "simkl.episode:501/2/2"];
    }
}

public sealed class SimklWatchlistSourceContractTests : SimklSourceContract
{
    protected override string Component => "simkl.watchlist";

    protected override IReadOnlyList<ExternalId> Change(TestServices services)
    {
        SimklWorld.Of(services).Put("movie/107", e => e.Status = "completed").Put("movie/109", e => (e.Status, e.AddedAt) = ("plantowatch", "2026-01-01T10:00:00Z")).TakeOut("movie/108");
        return ["simkl.movie:107", "simkl.movie:108", "simkl.movie:109"];
    }
}

public sealed class SimklJsonExportContractTests : SourceContract<Plugin>
{
    protected override string Component => "simkl.export";

    protected override int? ExpectedApplied => 18;

    protected override object Options => new { file = "exports/SimklBackup.json" };

    protected override DateTimeOffset? Since => new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services) => services.Store("exports").Put("SimklBackup.json", SimklFiles.Backup);
}

public sealed class SimklCsvExportContractTests : SourceContract<Plugin>
{
    protected override string Component => "simkl.export";

    protected override int? ExpectedApplied => 18;

    protected override object Options => new { file = "exports/SimklBackup.csv" };

    protected override DateTimeOffset? Since => new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services) => services.Store("exports").Put("SimklBackup.csv", SimklFiles.Csv);
}

public sealed class SimklJsonFormatContractTests : FormatContract<Plugin>
{
    protected override string Component => "simkl.json";

    protected override int? ExpectedApplied => 14;

    protected override IReadOnlyList<MediaItem> Items =>
    [
        SimklWorld.Film(1) with { Ratings = [Rating.Own(9, 10)], Note = "Good." },
        SimklWorld.Episode("imdb:tt9900001", 1, 3) with { Watches = [new Watch()] },
        SimklWorld.Series(501, "tt9900001", "The Lantern Road"),
    ];
}

public sealed class SimklCsvFormatContractTests : FormatContract<Plugin>
{
    protected override string Component => "simkl.csv";

    protected override int? ExpectedApplied => 14;

    protected override IReadOnlyList<MediaItem> Items => [SimklWorld.Film(1) with { Ratings = [Rating.Own(9, 10)], Watches = [new Watch { At = SimklWorld.At("2024-01-02T03:04:05Z") }] }];
}
