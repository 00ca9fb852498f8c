using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Cleanup;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library;

/// <summary>What a look over the library finds, and what it forgets when files went.</summary>
public sealed class IssueFinderTests
{
    [Test]
    public async Task Gaps_and_paths_that_lead_nowhere_are_counted()
    {
        using var folder = new TempFolder();
        await using var bench = new LibraryBench();
        Directory.CreateDirectory(folder["films/a"]);
        File.WriteAllText(folder["films/a/a.mkv"], "x");
        await bench.PutAsync(
            Film("films/a", "films/a/a.mkv") with { Year = 1979, Description = new Description { Overview = "o", Genres = ["Horror"], Runtime = TimeSpan.FromMinutes(117) }, Artwork = [new Artwork { Role = Artwork.Poster, Path = "films/a/poster.jpg" }] },
            Film("films/b", "films/b/b.mkv"),
            Film("disk/c", "disk/c/c.mkv"),
            new MediaItem { Title = "Only rated", Ids = ["imdb:tt1"] });
        Directory.CreateDirectory(folder["disk"]);
        var issues = new IssueFinder(bench.Store, new LibraryRoots([folder["films"], folder["disk"]]), 1).Find().ToDictionary(i => i.Kind, i => (i.Count, i.Examples[0]));
        Assert.That(issues, Is.EquivalentTo(new Dictionary<string, (long, string)>
        {
            ["folder"] = (1, folder["disk"]), // empty: what the library has of it is not called missing
            ["missing-file"] = (1, "films/b/b.mkv"),
            ["missing-picture"] = (1, "films/a/poster.jpg"),
            ["year"] = (2, "film"),
            ["id"] = (3, "film-1979"),
            ["overview"] = (2, "film"),
            ["genres"] = (2, "film"),
            ["runtime"] = (2, "film"),
            ["poster"] = (2, "film"),
            ["backdrop"] = (3, "film-1979"),
        }));
    }

    [Test]
    public async Task A_title_without_Latin_letters_stands_behind_its_name()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film("films/a", "films/a/a.mkv") with { Title = "狂った一頁" }, Film("films/b", "films/b/b.mkv") with { Title = "Человек с киноаппаратом" }, Film("films/c", "films/c/c.mkv") with { Title = "Người Mỹ trầm lặng" });
        var examples = new IssueFinder(bench.Store, new LibraryRoots([]), 5).Find().Single(i => i.Kind == "genres").Examples;
        Assert.That(examples, Has.Some.EndsWith(": 狂った一頁").And.Some.EndsWith(": Человек с киноаппаратом").And.Some.EqualTo("nguoi-my-tram-lang"));
    }

    [Test]
    public async Task A_path_that_leaves_its_folder_is_not_looked_at()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["films/a"]);
        var roots = new LibraryRoots([folder["films"]]);
        Assert.That((roots.FileOf("films/a/../../x"), roots.FileOf("other/a"), roots.FileOf("films"), roots.FileOf("films/a/b")), Is.EqualTo(((string?)null, (string?)null, (string?)null, Path.Combine(folder["films"], "a", "b"))));
        await Task.CompletedTask;
    }

    [Test]
    public async Task Versions_whose_files_went_are_forgotten_and_what_people_did_stays()
    {
        await using var bench = new LibraryBench();
        var both = Film("films/a", "films/a/a - 1080p.mkv") with { Ids = ["files.path:films/a", "imdb:tt1"] };
        both = both with { Versions = [.. both.Versions!, new MediaVersion { Files = [new MediaFile { Path = "films/a/a - 720p.mkv" }] }] };
        await bench.PutAsync(both, Film("films/b", "films/b/b.mkv") with { Title = "Gone" }, Film("films/c", "films/c/c.mkv") with { Title = "Noted" });
        await bench.WriteAsync(w => w.Decide(bench.Id("noted"), "", new MediaItem { Title = "x", Tags = [new Personal<string> { Value = "mine" }] }, ["tags"]));
        Assert.That(await GoneFiles.ForgetAsync(bench.Store, ["films/a/a - 720p.mkv", "films/b/b.mkv", "films/c/c.mkv", "films/unknown.mkv"], CancellationToken.None), Is.EqualTo(3));
        Assert.That(bench.All.Select(i => (i.Title, i.Versions?.Count)), Is.EqualTo(new[] { ("Film", (int?)1), ("Noted", 0) }));
        Assert.That(bench.Items.Layers(1)[0].Name, Is.EqualTo("files.videos"));
        Assert.That(bench.Number("SELECT count(*) FROM items WHERE present=0"), Is.EqualTo(1));
    }

    private static MediaItem Film(string id, string file) => new()
    {
        Title = "Film",
        Ids = [new ExternalId(IdSchemes.FilePath, id)],
        Versions = [new MediaVersion { Files = [new MediaFile { Path = file, Length = 1 }] }],
        Provenance = new Provenance { Origin = "files.videos" },
    };
}
