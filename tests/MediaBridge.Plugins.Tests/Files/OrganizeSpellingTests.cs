using System.Globalization;
using MediaBridge.Plugins.Files.Organizing;
using MediaBridge.Plugins.Files.Organizing.Moving;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>Names that differ by case alone: a film gets another spelling, and two of them never stand side by side. Holds on file systems that ignore case, too (set TMPDIR to one).</summary>
public sealed class OrganizeSpellingTests
{
    private readonly FilmFolder _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("Charade (1963)/charade (1963).mkv|Charade (1963)/poster.jpg", TestName = "The file")]
    [TestCase("charade (1963)/Charade (1963).mkv|charade (1963)/poster.jpg", TestName = "The folder")]
    [TestCase("charade (1963)/charade (1963).mkv|charade (1963)/poster.jpg", TestName = "Both")]
    public async Task Another_spelling_is_a_rename(string files)
    {
        _folder.With(files.Split('|'));
        var before = OrganizeRun.Tree(_folder.Root);
        var run = await new OrganizeRun(_folder).DoAsync(Charade);
        Assert.That(OrganizeRun.Paths(_folder.Root), Is.EqualTo(new[] { "Charade (1963)/Charade (1963).mkv", "Charade (1963)/poster.jpg" }), run.Changes.Single().Reason);
        await run.UndoAsync();
        Assert.That(OrganizeRun.Tree(_folder.Root), Is.EqualTo(before));
    }

    [Test]
    public async Task A_kill_between_two_spellings_is_gone_on_with()
    {
        _folder.With("x/film.mkv");
        var options = new OrganizeOptions { Film = "x/{{title}}" };
        var run = new OrganizeRun(_folder, options);
        var plan = await run.PlanAsync((await _folder.FilmsAsync()).ConvertAll(i => new DesiredItem { Item = i with { Title = "Film" } }));
        var stamp = default(Stamp);
        stamp.Add("Film.mkv");
        File.Move(_folder.Full("x/film.mkv"), _folder.Full(string.Create(CultureInfo.InvariantCulture, $"x/.{stamp.Value:x16}.mediabridge-part")));
        Assert.That((await run.ApplyAsync(plan)).Single().Outcome, Is.EqualTo(Outcome.Applied));
        Assert.That(OrganizeRun.Paths(_folder.Root), Is.EqualTo(new[] { "x/Film.mkv" }));
    }

    [Test]
    public async Task Of_two_that_differ_by_case_alone_the_second_stays_and_says_why()
    {
        _folder.With("one/Charade 1963.mkv", "two/Charade 1963 720p.mkv");
        var run = await new OrganizeRun(_folder).DoAsync(i => i with { Title = i.Ids[0].Value.Contains("/one", StringComparison.Ordinal) ? "Charade" : "CHARADE", Year = 1963 });
        Assert.That(run.Changes[1].Reason, Does.Contain("another item gets the name"));
        Assert.That(OrganizeRun.Paths(_folder.Root), Is.EqualTo(new[] { "Charade (1963)/Charade (1963).mkv", "two/Charade 1963 720p.mkv" }));
    }

    [TestCase("Charade (1963)/charade (1963).MKV", TestName = "A file of another spelling")]
    [TestCase("CHARADE (1963)/notes.txt", TestName = "A folder of another spelling")]
    public async Task What_stands_there_in_another_spelling_is_in_the_way(string there)
    {
        _folder.With("one/Charade 1963.mkv").Write(there, "somebody's");
        var film = (await _folder.FilmsAsync()).Single(f => f.Versions![0].Files[0].Path.Contains("/one/", StringComparison.Ordinal));
        var run = new OrganizeRun(_folder, new OrganizeOptions { Film = "{{title}} ({{year}})/{{title}} ({{year}})" });
        var changes = await run.PlanAsync([new DesiredItem { Item = Charade(film) }]);
        Assert.That(changes.Single(), Has.Property("Kind").EqualTo(ChangeKind.Skip).And.Property("Reason").Contains("differs by case alone"));
        Assert.That(File.ReadAllText(_folder.Full(there)), Is.EqualTo("somebody's"));
    }

    [Test]
    public void Paths_that_are_two_files_are_told_from_one_that_is_spelled_otherwise()
    {
        _folder.With("a/film.mkv");
        Assert.That(Spelling.IsAs(_folder.Full("a/FILM.mkv"), _folder.Full("a/film.mkv")));
        Assert.That(Spelling.IsAs(_folder.Full("a/film.mkv"), _folder.Full("a/FILM.mkv")), Is.False);
        if (!File.Exists(_folder.Full("a/FILM.mkv")))
        {
            _folder.With("a/FILM.mkv", "A/film.mkv");
            Assert.That(Spelling.IsOne(_folder.Full("a/film.mkv"), _folder.Full("a/FILM.mkv")), Is.False);
            Assert.That(Spelling.IsOne(_folder.Full("a/film.mkv"), _folder.Full("A/film.mkv")), Is.False);
        }
    }

    private static MediaItem Charade(MediaItem item) => item with { Title = "Charade", Year = 1963 };
}
