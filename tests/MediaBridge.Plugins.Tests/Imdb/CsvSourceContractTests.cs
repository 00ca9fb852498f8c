using MediaBridge.Plugins.Imdb;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Imdb;

public sealed class CsvRatingsSourceContractTests : CsvSourceContract
{
    protected override string Component => "imdb.csv.ratings";
}

public sealed class CsvWatchlistSourceContractTests : CsvSourceContract
{
    protected override string Component => "imdb.csv.watchlist";
}

public sealed class CsvListsSourceContractTests : CsvSourceContract
{
    protected override string Component => "imdb.csv.lists";
}

public sealed class CsvCheckInsSourceContractTests : CsvSourceContract
{
    protected override string Component => "imdb.csv.checkins";
}

/// <summary>The sources of files read from one folder, each its own.</summary>
public abstract class CsvSourceContract : SourceContract<Plugin>
{
    protected override int? ExpectedApplied => 17;

    protected override DateTimeOffset? Since => new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    protected override object OptionsFor(TestServices services) => new { path = services.Folder };

    protected override void Arrange(TestServices services)
    {
        void Write(string name, string text) => File.WriteAllText(Path.Combine(services.Folder, name), text);
        Write("ratings.csv", CsvFixtures.Ratings);
        Write("watchlist.csv", CsvFixtures.Watchlist);
        Write("silent films.csv", CsvFixtures.Watchlist);
        Write("check-ins.csv", CsvFixtures.Watchlist);
        Write("people.csv", CsvFixtures.People);
    }
}
