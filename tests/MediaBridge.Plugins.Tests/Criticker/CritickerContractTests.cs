using MediaBridge.Plugins.Criticker;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Criticker;

public sealed class CritickerPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 15;

    protected override string ManifestFile => StagedManifest.Of("criticker");
}

public sealed class CritickerXmlSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "criticker.export";

    protected override int? ExpectedApplied => 18;

    protected override object Options => new { file = "exports/ratings.xml" };

    protected override DateTimeOffset? Since => new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services)
        => services.Store("exports").Put("ratings.xml", CritickerFiles.Xml([.. Enumerable.Range(1, 60).Select(i => CritickerFiles.Film(i, $"Film {i} ({1950 + i})", $"{i}", i % 2 == 0 ? "Apr 23 2024, 08:18" : "May 2 2025, 18:00"))]));
}

public sealed class CritickerCsvSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "criticker.export";

    protected override int? ExpectedApplied => 18;

    protected override object Options => new { file = "exports/ratings.csv" };

    protected override DateTimeOffset? Since => new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services) => services.Store("exports").Put("ratings.csv", CritickerFiles.Csv);
}

public sealed class CritickerImportFormatContractTests : FormatContract<Plugin>
{
    protected override string Component => "criticker.csv";

    protected override int? ExpectedApplied => 14;

    protected override IReadOnlyList<MediaItem> Items => [Some.Film(1) with { Ids = ["imdb:tt0017136"], Ratings = [Rating.Own(9, 10)] }];
}

public sealed class CritickerExportFormatContractTests : FormatContract<Plugin>
{
    protected override string Component => "criticker.csv";

    protected override int? ExpectedApplied => 14;

    protected override object Options => new { shape = "export" };

    protected override IReadOnlyList<MediaItem> Items => [Some.Film(1) with { Ids = ["criticker.film:Metropolis"], Ratings = [Rating.Own(9, 10)] }];
}
