using MediaBridge.Core.Naming;
using MediaBridge.Core.Templating;
using MediaBridge.Plugins.Files;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>The contract of sinks, for files that are moved: killed, done again, undone, they are all there.</summary>
public class OrganizeSinkContractTests : SinkContract<Plugin>
{
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    protected override string Component => "files.organize";

    protected override int? ExpectedApplied => 20;

    protected virtual string How => "move";

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        Film("charade.1963.1080p.x264-GRP", "charade.1963.1080p.mkv", "Charade", 1963),
        Film("Alien (1979)", "Alien (1979).mkv", "Alien", 1979), // is named well
        Film("flat.mkv", "flat.mkv", "Flat", 2001),
    ];

    protected override object? OptionsFor(TestServices services) => new { folder = Path.Combine(services.Folder, "films"), preset = "kodi", how = How, to = How == "move" ? null : Path.Combine(services.Folder, "sorted") };

    protected override void Arrange(TestServices services)
    {
        services.Use(new ReleaseNames()).Use(new Titles()).Use(new HandlebarsTemplates(new Titles()));
        string[] files =
        [
            "charade.1963.1080p.x264-GRP/charade.1963.1080p.mkv", "charade.1963.1080p.x264-GRP/charade.1963.1080p.nfo", "charade.1963.1080p.x264-GRP/poster.jpg",
            "charade.1963.1080p.x264-GRP/charade.1963.1080p.en.forced.srt", "charade.1963.1080p.x264-GRP/Extras/making.mkv", "charade.1963.1080p.x264-GRP/RARBG.txt",
            "Alien (1979)/Alien (1979).mkv", "Alien (1979)/poster.jpg", "flat.mkv", "flat.de.srt", "other.mkv",
        ];
        foreach (var (file, i) in files.Select((f, i) => (f, i)))
        {
            var full = Path.Combine(services.Folder, "films", file);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, "of " + file);
            File.SetLastWriteTimeUtc(full, Start.AddSeconds(i));
        }

        Directory.CreateDirectory(Path.Combine(services.Folder, "films", "charade.1963.1080p.x264-GRP", "Empty"));
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(services.Folder, "films"), "*", SearchOption.AllDirectories).OrderByDescending(f => f.Length))
        {
            Directory.SetLastWriteTimeUtc(folder, Start.AddDays(1));
        }
    }

    /// <summary>Files with their bytes and times, and folders.</summary>
    protected override Task<string> ReadBackAsync(TestServices services)
    {
        var lines = Directory.EnumerateFileSystemEntries(services.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(e => $"{Path.GetRelativePath(services.Folder, e)} {(File.Exists(e) ? $"{File.ReadAllText(e)} {File.GetLastWriteTimeUtc(e):O}" : "folder")}");
        return Task.FromResult(string.Join('\n', lines));
    }

    /// <summary>Somebody moves the film on by hand.</summary>
    protected override bool Edit(TestServices services, PlannedChange change)
    {
        var after = change.Fields.FirstOrDefault(f => f.Path == "folder")?.After ?? Path.GetDirectoryName(change.Target)!;
        foreach (var root in (string[])["films", "sorted"])
        {
            var folder = Path.Combine(services.Folder, root, after);
            if (Directory.Exists(folder))
            {
                Directory.Move(folder, folder + " by hand");
                return true;
            }
        }

        return false;
    }

    private static MediaItem Film(string id, string file, string title, int year) => new()
    {
        Title = title,
        Year = year,
        Ids = [new ExternalId(IdSchemes.FilePath, $"films/{id}")],
        Versions = [new MediaVersion { Files = [new MediaFile { Path = id == file ? $"films/{file}" : $"films/{id}/{file}", Length = 3 + (id == file ? file.Length : id.Length + 1 + file.Length) }] }],
    };
}

/// <summary>The same for copies.</summary>
public sealed class OrganizeByCopyContractTests : OrganizeSinkContractTests
{
    protected override string How => "copy";
}

/// <summary>The same for hard links.</summary>
public sealed class OrganizeByLinkContractTests : OrganizeSinkContractTests
{
    protected override string How => "hardlink";
}
