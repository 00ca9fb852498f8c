using System.Globalization;
using MediaBridge.Core.Naming;
using MediaBridge.Plugins.Files;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>The contract of sources, for films in a folder: so many that checkpoints are set.</summary>
public sealed class VideosSourceContractTests : SourceContract<Plugin>
{
    private const int Films = 205;
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    protected override string Component => "files.videos";

    protected override int? ExpectedApplied => 23;

    protected override object? OptionsFor(TestServices services) => new { folder = services.Folder, name = "films" };

    protected override void Arrange(TestServices services)
    {
        services.Use(new ReleaseNames()).Use(new Titles());
        for (var i = 1; i <= Films; i++)
        {
            Write(services, Name(i) + ".mkv", i);
        }

        Write(services, Name(1) + ".en.srt", 1);
        Write(services, Name(1) + "-poster.jpg", 1);
        Write(services, Name(1) + ".nfo", 1);
        Write(services, "Harbour (2011)/Season 01/Harbour - S01E01 - The Tide.mkv", 1);
        Write(services, "Film 900 (1990) {imdb-tt0900900}/Film 900 (1990) {imdb-tt0900900}.mkv", 1);
    }

    protected override IReadOnlyList<ExternalId> Change(TestServices services)
    {
        Write(services, Name(950) + ".mkv", 950);
        Write(services, Name(2) + ".mkv", 7000);
        File.Delete(Path.Combine(services.Folder, Name(3) + ".mkv"));
        return [Id(950), Id(2), Id(3)];
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Film N{number:000} (1990)");

    private static ExternalId Id(int number) => new(IdSchemes.FilePath, $"films/{Name(number)}.mkv");

    private static void Write(TestServices services, string path, int seconds)
    {
        var full = Path.Combine(services.Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, "x");
        File.SetLastWriteTimeUtc(full, Start.AddSeconds(seconds));
    }
}
