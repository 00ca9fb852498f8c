using MediaBridge.Plugins.Files.Trashing;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>What goes to the trash with a version, and that all of it comes back.</summary>
public sealed class TrashTreeTests
{
    private const string Trash = ".mediabridge-trash/day/";
    private readonly FilmFolder _folder = new();
    private readonly List<string> _rejected = [];

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("Alien (1979)/Alien (1979).mkv", "Alien (1979)/Alien (1979).mkv|Alien (1979)/Alien (1979).nfo|Alien (1979)/poster.jpg|Alien (1979)/Subs/2_English.srt|Alien (1979)/Extras/x.mkv", "", TestName = "A folder goes as a whole")]
    [TestCase("Alien (1979)/Alien (1979).mkv", "Alien (1979)/Alien (1979).mkv|Alien (1979)/Alien (1979).nfo|Alien (1979)/poster.jpg", "Alien (1979)/Other film/Other film.mkv", TestName = "A film in a folder below stays")]
    [TestCase("flat/Alien.mkv", "flat/Alien.mkv|flat/Alien.nfo|flat/Alien-poster.jpg|flat/Alien.en.srt", "flat/Aliens.mkv|flat/Aliens.nfo|flat/readme.txt", TestName = "In a folder of many, what bears its name")]
    [TestCase("Solaris (1972)/Solaris (1972) - 720p.mkv", "Solaris (1972)/Solaris (1972) - 720p.mkv|Solaris (1972)/Solaris (1972) - 720p.srt", "Solaris (1972)/Solaris (1972) - 2160p.mkv|Solaris (1972)/movie.nfo|Solaris (1972)/poster.jpg", TestName = "Of versions only the one")]
    [TestCase("Alien.mkv", "Alien.mkv|Alien.nfo", "Heat.mkv", TestName = "Right in the root")]
    [TestCase("Heat/VIDEO_TS/VIDEO_TS.IFO", "Heat/VIDEO_TS/VIDEO_TS.IFO|Heat/VIDEO_TS/VTS_01_1.VOB|Heat/poster.jpg", "", TestName = "A disc")]
    [TestCase("Brazil/Brazil cd1.avi", "Brazil/Brazil cd1.avi|Brazil/Brazil cd2.avi|Brazil/Brazil.nfo", "", TestName = "Parts")]
    public async Task What_belongs_to_a_version_goes_with_it_and_comes_back(string chosen, string goes, string stays)
    {
        _folder.With([.. goes.Split('|'), .. stays.Split('|', StringSplitOptions.RemoveEmptyEntries), "z/Keep.mkv"]);
        var before = OrganizeRun.Tree(_folder.Root);
        var sink = Sink(chosen);
        var changes = await PlanAsync(sink, await ItemsAsync());
        await ApplyAsync(sink, changes);
        Assert.That(Paths(), Is.EqualTo(goes.Split('|').Select(p => Trash + p).Concat(stays.Split('|', StringSplitOptions.RemoveEmptyEntries)).Append("z/Keep.mkv").Order(StringComparer.Ordinal)), string.Join("; ", _rejected));
        if (stays.Length == 0)
        {
            Assert.That(Directory.Exists(_folder.Full(chosen.Split('/')[0])), Is.False, "an empty folder goes");
        }

        await ApplyAsync(sink, await PlanAsync(sink, [.. changes.Where(c => c.Inverse is not null).Select(c => c.Inverse!)]));
        Assert.That(OrganizeRun.Tree(_folder.Root), Is.EqualTo(before));
    }

    [Test]
    public async Task The_same_path_twice_gets_a_number()
    {
        foreach (var text in new[] { "one", "two" })
        {
            _folder.Write("a/Alien.mkv", text).Write("z/Keep.mkv", "x");
            var sink = Sink("a/Alien.mkv");
            await ApplyAsync(sink, await PlanAsync(sink, await ItemsAsync()));
        }

        Assert.That((File.ReadAllText(_folder.Full(Trash + "a/Alien.mkv")), File.ReadAllText(_folder.Full(Trash + "(2)/a/Alien.mkv"))), Is.EqualTo(("one", "two")));
    }

    [Test]
    public async Task An_empty_or_missing_folder_is_a_disk_that_is_not_mounted()
    {
        var gone = new TrashSink(new TrashOptions { Folder = _folder.Full("nowhere") }, new TestServices());
        Assert.That(async () => await PlanAsync(gone, []), Throws.TypeOf<PluginException>().With.Message.Contains("does not exist"));
        Assert.That(async () => await PlanAsync(Sink("x"), []), Throws.TypeOf<PluginException>().With.Message.Contains("empty"));
        _folder.With("a/Alien.mkv");
        Assert.That(async () => await PlanAsync(new TrashSink(new TrashOptions { Folder = _folder.Root, Trash = _folder.Full("trash") }, new TestServices()), []), Throws.TypeOf<PluginException>().With.Message.Contains("scanned"));
        await Task.CompletedTask;
    }

    [Test]
    public async Task A_path_that_leaves_the_folder_is_refused()
    {
        _folder.With("a/Alien.mkv");
        File.WriteAllText(_folder.Full("../outside.mkv"), "x");
        var item = new MediaItem { Title = "x", Ids = ["files.path:films/x"], Versions = [new MediaVersion { Files = [new MediaFile { Path = "films/../outside.mkv" }] }] };
        Assert.That(await PlanAsync(Sink("../outside.mkv"), [new DesiredItem { Item = item }]), Is.Empty);
        Assert.That((_rejected.Count, File.Exists(_folder.Full("../outside.mkv"))), Is.EqualTo((1, true)));
    }

    private TrashSink Sink(string chosen) => new(new TrashOptions { Folder = _folder.Root, Below = "day", Files = [$"films/{chosen}"] }, new TestServices());

    private async Task<List<DesiredItem>> ItemsAsync() => (await _folder.FilmsAsync()).ConvertAll(i => new DesiredItem { Item = i });

    private async Task<List<PlannedChange>> PlanAsync(TrashSink sink, IReadOnlyList<DesiredItem> desired)
    {
        var changes = new List<PlannedChange>();
        await foreach (var change in sink.PlanAsync(new PlanRequest { Desired = desired.ToAsyncEnumerable(), Count = desired.Count, Reject = (_, r) => _rejected.Add(r) }, CancellationToken.None))
        {
            changes.Add(change);
        }

        return changes;
    }

    private static async Task ApplyAsync(TrashSink sink, IEnumerable<PlannedChange> changes)
    {
        await foreach (var result in sink.ApplyAsync(new ApplyRequest { Changes = changes.Where(c => c.Kind == ChangeKind.Update).ToAsyncEnumerable() }, CancellationToken.None))
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Applied), result.Error?.Message);
        }
    }

    private string[] Paths() => [.. Directory.EnumerateFiles(_folder.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Select(e => Path.GetRelativePath(_folder.Root, e)).Order(StringComparer.Ordinal)];
}
