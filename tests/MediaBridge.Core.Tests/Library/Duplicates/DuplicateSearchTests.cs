using MediaBridge.Core.Library.Duplicates;
using MediaBridge.Core.State;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library.Duplicates;

/// <summary>Which copies are of one work, and which stays.</summary>
public sealed class DuplicateSearchTests
{
    private static readonly DuplicateQuery ByName = new() { Links = [DuplicateLink.Name] };
    private static readonly DuplicateQuery ById = new() { Links = [DuplicateLink.Id] };

    [Test]
    public async Task The_same_id_in_two_folders_is_a_duplicate_and_the_better_copy_comes_first()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film("disk/alien", 1979, "imdb:tt0078748", Version("disk/alien/a.mkv", 700, "720p", "WEB-DL")), Film("films/Alien (1979)", 1979, "imdb:tt0078748", Version("films/Alien (1979)/Alien.mkv", 500, "1080p", "BluRay")));
        var report = await FindAsync(bench, ById);
        var group = report.Groups.Single();
        Assert.That((group.Title, group.Link, group.Why, group.IsSure), Is.EqualTo(("Alien (1979)", DuplicateLink.Id, "imdb:tt0078748", true)));
        Assert.That(group.Copies.Select(c => (c.Files[0], c.IsKept, c.Reason)), Is.EqualTo(new[] { ("films/Alien (1979)/Alien.mkv", true, null), ("disk/alien/a.mkv", false, "1080p before 720p") }));
        Assert.That((report.Copies, report.Bytes), Is.EqualTo((1, 700L)));
    }

    [Test]
    public async Task Versions_that_stand_together_are_wanted()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film("films/Alien", 1979, "imdb:tt0078748", Version("films/Alien/Alien - 2160p.mkv", 900, "2160p"), Version("films/Alien/Alien - 1080p.mkv", 500, "1080p")));
        var report = await FindAsync(bench, ById);
        Assert.That((report.Groups.Count, report.Versions), Is.EqualTo((0, 1)));
        report = await FindAsync(bench, ById with { Versions = true });
        Assert.That(report.Groups.Single().Copies.Select(c => c.IsKept), Is.EqualTo(new[] { true, false }));

        await bench.PutAsync(Film("disk/alien", 1979, "imdb:tt0078748", Version("disk/alien/a.mkv", 700, "1080p")));
        report = await FindAsync(bench, ById);
        Assert.That(report.Groups.Single().Copies.Select(c => (c.Files[0], c.IsKept)), Is.EqualTo(new[] { ("films/Alien/Alien - 2160p.mkv", true), ("films/Alien/Alien - 1080p.mkv", true), ("disk/alien/a.mkv", false) }));
    }

    [Test]
    public async Task Editions_are_works_of_their_own_unless_they_are_asked_for()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(
            Film("a/Alien", 1979, "imdb:tt0078748", Version("a/Alien/Alien.mkv", 900, "1080p") with { Edition = "Director's Cut" }),
            Film("b/Alien", 1979, "imdb:tt0078748", Version("b/Alien/Alien.mkv", 500, "720p")),
            Film("c/Alien", 1979, "imdb:tt0078748", Version("c/Alien/Alien.mkv", 400, "720p") with { Edition = "Theatrical" }));
        Assert.That((await FindAsync(bench, ById)).Groups.Single().Copies.Select(c => c.Files[0]), Is.EqualTo(new[] { "b/Alien/Alien.mkv", "c/Alien/Alien.mkv" }));
        Assert.That((await FindAsync(bench, ById with { Editions = true })).Groups.Single().Copies, Has.Count.EqualTo(3));
    }

    [TestCase("Alien", 1979, "Alien", 1979, true)]
    [TestCase("Alien", 1979, "Alien", 1980, true)]
    [TestCase("Alien", 1979, "Alien", 1981, false, TestName = "Years apart")]
    [TestCase("Alien", 1979, "Aliens", 1979, false, TestName = "Short titles must be equal")]
    [TestCase("The Godfather", 1972, "Godfather, The", 1972, true)]
    [TestCase("Amélie from Montmartre", 2001, "Amelie from Montmartr", 2001, true)]
    [TestCase("Eternal Sunshine of the Spotless Mind", 2004, "Eternal Sunshne of the Spotles Mind", 2004, true)]
    [TestCase("Kill Bill: Vol. 1", 2003, "Kill Bill: Vol. 2", 2004, false)]
    [TestCase("Rocky II", 1979, "Rocky III", 1980, false)]
    [TestCase("Harry Potter and the Deathly Hallows Part One", 2010, "Harry Potter and the Deathly Hallows Part Two", 2011, false)]
    [TestCase("Alien", null, "Alien", 1979, false, TestName = "One year unknown")]
    [TestCase("Alien", null, "Alien", null, true)]
    public async Task Near_names_are_one_film(string left, int? leftYear, string right, int? rightYear, bool expected)
    {
        await using var bench = new LibraryBench();
        var (one, other) = (Film("a/x", leftYear, null, Version("a/x/x.mkv", 5, "720p")) with { Title = left }, Film("b/y", rightYear, null, Version("b/y/y.mkv", 6, "720p")) with { Title = right });
        await bench.PutAsync(one, other);
        var groups = (await FindAsync(bench, ByName)).Groups;
        Assert.That(groups.Count, Is.EqualTo(expected ? 1 : 0));
        Assert.That(groups.Any(g => g.IsSure), Is.False, "names alone never are sure");
    }

    [Test]
    public async Task Names_do_not_outdo_ids()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film("a/x", 1979, "imdb:tt0078748", Version("a/x/x.mkv", 5)), Film("b/y", 1979, "imdb:tt0078749", Version("b/y/y.mkv", 6)));
        Assert.That((await FindAsync(bench, ByName)).Groups, Is.Empty);
    }

    [Test]
    public async Task Episodes_are_the_same_by_series_and_number()
    {
        await using var bench = new LibraryBench();
        MediaItem Episode(string id, int number, int season = 1) => new()
        {
            Kind = ItemKinds.Episode,
            Title = "",
            Ids = [new ExternalId(IdSchemes.FilePath, id)],
            Placement = new Placement { ParentTitle = "Firefly", Season = season, Number = number },
            Versions = [Version(id + ".mkv", 5)],
        };
        await bench.PutAsync(Episode("a/s01e01", 1), Episode("b/s01e01", 1), Episode("b/s01e02", 2), Episode("b/s02e01", 1, 2));
        Assert.That((await FindAsync(bench, ByName)).Groups.Single().Copies.Select(c => c.Files[0]), Is.EquivalentTo(new[] { "a/s01e01.mkv", "b/s01e01.mkv" }));
    }

    [Test]
    public async Task Files_with_the_same_bytes_are_found_and_hashed_once()
    {
        using var folder = new TempFolder();
        await using var bench = new LibraryBench();
        var bytes = new byte[300_000];
        new Random(1).NextBytes(bytes);
        var other = bytes.ToArray();
        other[150_000] ^= 1;
        foreach (var (name, content) in new[] { ("one", bytes), ("two", bytes), ("three", other) })
        {
            Directory.CreateDirectory(folder[$"films/{name}"]);
            File.WriteAllBytes(folder[$"films/{name}/{name}.mkv"], content);
            await bench.PutAsync(Film($"films/{name}", 1979, null, Version($"films/{name}/{name}.mkv", bytes.Length)) with { Title = name });
        }

        var query = new DuplicateQuery { Links = [DuplicateLink.Content], Folders = [folder["films"]] };
        Assert.That((await FindAsync(bench, query)).Groups.Single().Copies, Has.Count.EqualTo(3), "size and ends are equal");
        var whole = (await FindAsync(bench, query with { Whole = true })).Groups.Single();
        Assert.That(whole.Copies.Select(c => (c.Slug, c.Reason)), Is.EqualTo(new[] { ("one-1979", (string?)null), ("two-1979", "the same content") }));
        Assert.That((whole.Link, whole.IsSure), Is.EqualTo((DuplicateLink.Content, true)));
        Assert.That((bench.Number("SELECT count(*) FROM hashes WHERE whole IS NOT NULL"), bench.Number("SELECT count(*) FROM files WHERE hash IS NOT NULL")), Is.EqualTo((3L, 3L)));

        // Of the kept hashes nothing is read again: the same answer comes without the right to read.
        await bench.WriteAsync(w => w.Refresh(1));
        using (var transaction = await bench.Store.Database.WriteAsync(CancellationToken.None))
        {
            transaction.Run("UPDATE hashes SET whole='x'");
            transaction.Commit();
        }

        Assert.That((await FindAsync(bench, query with { Whole = true })).Groups.Single().Copies, Has.Count.EqualTo(3), "what was kept is believed");
        File.SetLastWriteTimeUtc(folder["films/three/three.mkv"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.That((await FindAsync(bench, query with { Whole = true })).Groups.Single().Copies, Has.Count.EqualTo(2), "a changed file is read again");
        Assert.That((await FindAsync(bench, query with { Folders = [] })).Unread, Is.EqualTo(3));
    }

    [Test]
    public async Task What_a_scan_hashed_is_not_read_again([Values] bool full)
    {
        using var folder = new TempFolder();
        await using var bench = new LibraryBench();
        var bytes = new byte[300_000];
        new Random(2).NextBytes(bytes);
        async Task<MediaItem> ScannedAsync(string name)
        {
            var file = new FileInfo(folder[$"films/{name}/{name}.mkv"]);
            await using var content = file.OpenRead();
            var hash = full ? await ContentHash.WholeAsync(content, CancellationToken.None) : await ContentHash.QuickAsync(content, CancellationToken.None);
            return Film($"films/{name}", 1979, null, new MediaVersion { Files = [new MediaFile { Path = $"films/{name}/{name}.mkv", Length = file.Length, Modified = file.LastWriteTimeUtc, Hash = hash }] }) with { Title = name };
        }

        foreach (var name in new[] { "one", "two", "three" })
        {
            Directory.CreateDirectory(folder[$"films/{name}"]);
            File.WriteAllBytes(folder[$"films/{name}/{name}.mkv"], bytes);
            await bench.PutAsync(await ScannedAsync(name));
        }

        var query = new DuplicateQuery { Links = [DuplicateLink.Content], Folders = [folder["films"]], Whole = full };
        var report = await FindAsync(bench, query);
        Assert.That((report.Groups.Single().Copies.Count, report.Groups[0].Why, report.Opened), Is.EqualTo((3, full ? "the same bytes" : "the same size, beginning and end", 0)));
        report = await FindAsync(bench, query with { Whole = false });
        Assert.That((report.Groups.Single().Why, report.Opened), Is.EqualTo((full ? "the same bytes" : "the same size, beginning and end", 0)), "who knows all need not read the ends");

        File.SetLastWriteTimeUtc(folder["films/three/three.mkv"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        report = await FindAsync(bench, query with { Whole = false });
        Assert.That((report.Groups.Single().Copies.Count, report.Opened), Is.EqualTo((3, full ? 3 : 1)), "a file with another time is read, and the ends of those that it is compared with");
        Assert.That((await FindAsync(bench, query with { Whole = false })).Opened, Is.Zero);
        await bench.WriteAsync(w => w.Refresh(1));
        Assert.That((await FindAsync(bench, query)).Opened, Is.EqualTo(full ? 1 : 0), "what was read since stays known");
    }

    [Test]
    public async Task A_hash_of_another_kind_is_none()
    {
        using var folder = new TempFolder();
        await using var bench = new LibraryBench();
        foreach (var name in new[] { "one", "two" })
        {
            Directory.CreateDirectory(folder[$"films/{name}"]);
            File.WriteAllBytes(folder[$"films/{name}/{name}.mkv"], new byte[200_000]);
            var file = new FileInfo(folder[$"films/{name}/{name}.mkv"]);
            await bench.PutAsync(Film($"films/{name}", 1979, null, new MediaVersion { Files = [new MediaFile { Path = $"films/{name}/{name}.mkv", Length = file.Length, Modified = file.LastWriteTimeUtc, Hash = "d41d8cd98f00b204e9800998ecf8427e" }] }) with { Title = name });
        }

        var report = await FindAsync(bench, new DuplicateQuery { Links = [DuplicateLink.Content], Folders = [folder["films"]] });
        Assert.That((report.Groups.Single().Copies.Count, report.Opened), Is.EqualTo((2, 2)));
    }

    private static Task<DuplicateReport> FindAsync(LibraryBench bench, DuplicateQuery query) => new DuplicateSearch(bench.Store).FindAsync(query, CancellationToken.None);

    private static MediaItem Film(string path, int? year, string? id, params MediaVersion[] versions) => new()
    {
        Title = "Alien",
        Year = year,
        Ids = [new ExternalId(IdSchemes.FilePath, path), .. id is null ? [] : (ExternalId[])[id]],
        Versions = versions,
        Provenance = new Provenance { Origin = "files.videos" },
    };

    private static MediaVersion Version(string path, long size, string? resolution = null, string? source = null) => new()
    {
        Release = new ReleaseFacts { Resolution = resolution, Source = source },
        Files = [new MediaFile { Path = path, Length = size }],
    };
}
