using MediaBridge.Plugins.Letterboxd;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Letterboxd;

public sealed class ExportSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "letterboxd.export";

    protected override int? ExpectedApplied => 18;

    protected override DateTimeOffset? Since => new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    protected override object OptionsFor(TestServices services) => new { path = Path.Combine(services.Folder, "export.zip") };

    protected override void Arrange(TestServices services) => File.WriteAllBytes(Path.Combine(services.Folder, "export.zip"), ExportFixture.Sample().ToZip());
}

public sealed class ExportFolderContractTests : SourceContract<Plugin>
{
    protected override string Component => "letterboxd.export";

    protected override int? ExpectedApplied => 18;

    protected override DateTimeOffset? Since => new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    protected override object OptionsFor(TestServices services) => new { path = services.Folder };

    protected override void Arrange(TestServices services) => ExportFixture.Sample().ToFolder(services.Folder);
}

public sealed class ImportFilesContractTests : SourceContract<Plugin>
{
    protected override string Component => "letterboxd.csv";

    protected override int? ExpectedApplied => 18;

    protected override DateTimeOffset? Since => new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    protected override object OptionsFor(TestServices services) => new { path = services.Folder };

    protected override void Arrange(TestServices services) => File.WriteAllText(
        Path.Combine(services.Folder, "import.csv"),
        "LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,Rating,WatchedDate,Rewatch,Tags,Review\n,11,tt0000011,One,2001,Ann Roe,4,2023-01-01,,,\n,11,tt0000011,One,2001,Ann Roe,4.5,2024-02-01,true,home,Again.\n,,,Two,2002,,3,,,,\n,,,Three,,,,,,,\n");
}
