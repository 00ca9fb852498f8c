using MediaBridge.Plugins.Files;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>The contract of sinks, for files that go to the trash: killed, done again, undone, they are all there.</summary>
public sealed class TrashSinkContractTests : SinkContract<Plugin>
{
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    protected override string Component => "files.trash";

    protected override int? ExpectedApplied => 20;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        Film("charade.1963", "charade.1963/charade.1963.mkv"),
        Film("Alien (1979)", "Alien (1979)/Alien (1979) - 720p.mkv", "Alien (1979)/Alien (1979) - 2160p.mkv"),
        Film("kept.mkv", "kept.mkv"),
    ];

    protected override object? OptionsFor(TestServices services) => new
    {
        folder = Path.Combine(services.Folder, "films"),
        below = "2024-01-01",
        files = new[] { "films/charade.1963/charade.1963.mkv", "films/Alien (1979)/Alien (1979) - 720p.mkv", "films/gone.mkv" },
    };

    protected override void Arrange(TestServices services)
    {
        string[] files =
        [
            "charade.1963/charade.1963.mkv", "charade.1963/charade.1963.nfo", "charade.1963/poster.jpg", "charade.1963/Subs/2_English.srt", "charade.1963/RARBG.txt",
            "Alien (1979)/Alien (1979) - 720p.mkv", "Alien (1979)/Alien (1979) - 720p.en.srt", "Alien (1979)/Alien (1979) - 2160p.mkv", "Alien (1979)/poster.jpg", "Alien (1979)/movie.nfo", "kept.mkv",
        ];
        foreach (var (file, i) in files.Select((f, i) => (f, i)))
        {
            var full = Path.Combine(services.Folder, "films", file);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, "of " + file);
            File.SetLastWriteTimeUtc(full, Start.AddSeconds(i));
        }

        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(services.Folder, "films"), "*", SearchOption.AllDirectories).OrderByDescending(f => f.Length))
        {
            Directory.SetLastWriteTimeUtc(folder, Start.AddDays(1));
        }
    }

    /// <summary>Files with their bytes and times, and folders.</summary>
    protected override Task<string> ReadBackAsync(TestServices services)
    {
        var lines = Directory.EnumerateFileSystemEntries(services.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Order(StringComparer.Ordinal)
            .Select(e => $"{Path.GetRelativePath(services.Folder, e)} {(File.Exists(e) ? $"{File.ReadAllText(e)} {File.GetLastWriteTimeUtc(e):O}" : "folder")}");
        return Task.FromResult(string.Join('\n', lines));
    }

    /// <summary>Somebody takes the file out of the trash by hand.</summary>
    protected override bool Edit(TestServices services, PlannedChange change)
    {
        var there = Path.Combine(services.Folder, "films", ".mediabridge-trash", "2024-01-01", change.Target);
        if (!File.Exists(there))
        {
            return false;
        }

        File.Move(there, Path.Combine(services.Folder, "films", "by hand " + Path.GetFileName(there)));
        return true;
    }

    private static MediaItem Film(string id, params string[] files) => new()
    {
        Title = id,
        Ids = [new ExternalId(IdSchemes.FilePath, $"films/{id}")],
        Versions = [.. files.Select(f => new MediaVersion { Files = [new MediaFile { Path = $"films/{f}", Length = 3 + f.Length }] })],
    };
}
