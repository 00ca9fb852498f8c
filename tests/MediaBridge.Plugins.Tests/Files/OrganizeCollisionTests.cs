using MediaBridge.Plugins.Files.Organizing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>Names that are taken, files that changed, paths that lead elsewhere: nothing is overwritten, and everybody is told why.</summary>
public sealed class OrganizeCollisionTests
{
    private readonly FilmFolder _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Of_two_films_with_one_name_the_second_stays()
    {
        _folder.With("charade.1963.1080p/Charade 1963.mkv", "charade.1963.720p/charade.1963.mkv");
        var run = await new OrganizeRun(_folder).DoAsync(Same);
        Assert.That(OrganizeRun.Paths(_folder.Root), Is.EqualTo(new[] { "Charade (1963)/Charade (1963).mkv", "charade.1963.720p/charade.1963.mkv" }));
        Assert.That(run.Changes[1], Has.Property("Kind").EqualTo(ChangeKind.Skip).And.Property("Reason").Contains("another item gets the name"));
    }

    [Test]
    public async Task With_number_the_second_gets_one_and_keeps_it()
    {
        _folder.With("charade.1963.1080p/Charade 1963.mkv", "charade.1963.720p/charade.1963.mkv", "charade.1963.720p/poster.jpg");
        var options = new OrganizeOptions { Preset = Preset.Kodi, Collisions = Collisions.Number };
        await new OrganizeRun(_folder, options).DoAsync(Same);
        string[] expected = ["Charade (1963) (2)/Charade (1963) (2).mkv", "Charade (1963) (2)/poster.jpg", "Charade (1963)/Charade (1963).mkv"];
        Assert.That(OrganizeRun.Paths(_folder.Root), Is.EqualTo(expected));
        var again = await new OrganizeRun(_folder, options).DoAsync(Same);
        Assert.That(again.Changes.Select(c => c.Kind), Is.All.EqualTo(ChangeKind.Unchanged));
    }

    [Test]
    public async Task What_stands_at_the_name_stays()
    {
        _folder.With("charade.1963.1080p/Charade 1963.mkv", "charade.1963.1080p/poster.jpg").Write("Charade (1963)/poster.jpg", "another");
        var run = await new OrganizeRun(_folder).DoAsync(Same);
        Assert.That(File.ReadAllText(_folder.Full("Charade (1963)/poster.jpg")), Is.EqualTo("another"));
        Assert.That(run.Changes.Single().Reason, Does.Contain("'Charade (1963)/poster.jpg' stands there already"));
        Assert.That(OrganizeRun.Paths(_folder.Root), Has.Length.EqualTo(3));
    }

    [TestCase("2160p", "720p", true)]
    [TestCase("720p", "2160p", false)]
    public async Task A_better_file_puts_a_worse_one_aside_and_undo_brings_it_back(string now, string before, bool replaces)
    {
        _folder.Write($"new/Charade 1963 {now}.mkv", "new").Write($"Charade (1963)/Charade (1963) {before}.mkv", "old one").Write("Charade (1963)/poster.jpg", "old poster").Write("new/poster.jpg", "poster");

        // Both get the same name: the quality is told by the old names alone.
        Directory.Move(_folder.Full("Charade (1963)"), _folder.Full("x"));
        Directory.CreateDirectory(_folder.Full("Charade (1963)"));
        File.Move(_folder.Full($"x/Charade (1963) {before}.mkv"), _folder.Full($"Charade (1963)/Charade (1963).{before}.mkv"));
        File.Move(_folder.Full("x/poster.jpg"), _folder.Full("Charade (1963)/poster.jpg"));
        Directory.Delete(_folder.Full("x"));
        var options = new OrganizeOptions { Film = "{{title}} ({{year}})/{{title}} ({{year}})." + before, Collisions = Collisions.ReplaceWorse };
        var tree = OrganizeRun.Tree(_folder.Root);
        var run = new OrganizeRun(_folder, options);
        var film = (await _folder.FilmsAsync()).Single(f => f.Versions![0].Files[0].Path.Contains("/new/", StringComparison.Ordinal));
        var changes = await run.PlanAsync([new DesiredItem { Item = Same(film) }]);
        await run.ApplyAsync(changes);
        Assert.That(File.ReadAllText(_folder.Full($"Charade (1963)/Charade (1963).{before}.mkv")), Is.EqualTo(replaces ? "new" : "old one"));
        Assert.That(Directory.Exists(_folder.Full(".replaced")), Is.EqualTo(replaces));
        if (!replaces)
        {
            Assert.That(changes[0].Reason, Does.Contain("as good or better"));
            return;
        }

        await run.ApplyAsync(await run.PlanAsync([changes[0].Inverse!]));
        Assert.That(OrganizeRun.Tree(_folder.Root), Is.EqualTo(tree));
    }

    [Test]
    public async Task What_changed_between_plan_and_apply_is_a_conflict()
    {
        _folder.With("charade.1963.1080p/Charade 1963.mkv", "charade.1963.1080p/poster.jpg");
        var run = new OrganizeRun(_folder);
        var plan = await run.PlanAsync((await _folder.FilmsAsync()).ConvertAll(i => new DesiredItem { Item = Same(i) }));
        _folder.Write("Charade (1963)/poster.jpg", "made since");
        var result = (await run.ApplyAsync(plan)).Single();
        Assert.That(result.Error!.Kind, Is.EqualTo(ErrorKind.Conflict));
        Assert.That(OrganizeRun.Paths(_folder.Root), Is.EqualTo(new[] { "Charade (1963)/poster.jpg", "charade.1963.1080p/Charade 1963.mkv", "charade.1963.1080p/poster.jpg" }), "all or nothing");
        Assert.That((await run.PlanAsync([plan[0].Do!])).Single().Kind, Is.EqualTo(ChangeKind.Skip));
    }

    [TestCase("../../escape", "escape")]
    [TestCase("/etc/passwd", "etc-passwd")]
    [TestCase("..", "Title")]
    [TestCase("CON", "CON_")]
    [TestCase("Mission: Impossible?", "Mission - Impossible")]
    [TestCase("a\u0000b\u202Ec", "a bc")]
    [TestCase(".hidden...", "hidden")]
    [TestCase("What/If\\Then|\"So\"", "What-If-Then-'So'")]
    public async Task Titles_never_leave_the_folder_nor_break_a_name(string title, string contains)
    {
        _folder.With("x/film.mkv");
        await new OrganizeRun(_folder, new OrganizeOptions { Film = "{{title}}/Title {{title}}" }).DoAsync(i => i with { Title = title });
        var path = OrganizeRun.Paths(Path.GetDirectoryName(_folder.Root)!).Single();
        Assert.That(path, Does.StartWith("films/").And.Contain(contains));
        Assert.That(path.Split('/'), Has.None.EqualTo("..").And.None.StartsWith("."));
    }

    [Test]
    public async Task Long_titles_fit()
    {
        _folder.With("x/film.mkv", "x/film.en.forced.srt");
        await new OrganizeRun(_folder).DoAsync(i => i with { Title = string.Concat(Enumerable.Repeat("日本語の長い題名", 60)) });
        Assert.That(OrganizeRun.Paths(_folder.Root).SelectMany(p => p.Split('/')).Max(System.Text.Encoding.UTF8.GetByteCount), Is.InRange(100, 255));
    }

    [TestCase("../{{title}}")]
    [TestCase("/tmp/{{title}}")]
    [TestCase("{{title}}/{{nothing}}")]
    public async Task Wrong_templates_are_told_before_anything_is_planned(string template)
    {
        _folder.With("x/film.mkv");
        PluginException? error = null;
        try
        {
            await new OrganizeRun(_folder, new OrganizeOptions { Film = template }).DoAsync();
        }
        catch (PluginException e)
        {
            error = e;
        }

        Assert.That(error!.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That(error.Message, Does.StartWith("film"));
    }

    [Test]
    public async Task Links_are_left_alone_and_never_followed_out()
    {
        var outside = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_folder.Root)!, "outside")).FullName;
        File.WriteAllText(Path.Combine(outside, "Alien 1979.mkv"), "x");
        _folder.With("charade.1963.1080p/Charade 1963.mkv");
        File.CreateSymbolicLink(_folder.Full("charade.1963.1080p/poster.jpg"), Path.Combine(outside, "Alien 1979.mkv"));
        Directory.CreateSymbolicLink(_folder.Full("Charade (1963)"), outside);
        var run = await new OrganizeRun(_folder).DoAsync(Same);
        Assert.That(run.Rejected.Single().Reason, Does.Contain("leads out of the folder by a link"));
        Assert.That(Directory.GetFiles(outside), Has.Length.EqualTo(1));
        Assert.That(File.Exists(_folder.Full("charade.1963.1080p/Charade 1963.mkv")));
    }

    private static MediaItem Same(MediaItem item) => item with { Title = "Charade", Year = 1963 };
}
