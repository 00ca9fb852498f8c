using MediaBridge.Plugins.Files.Organizing;
using MediaBridge.Plugins.Files.Organizing.Moving;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>A kill in the middle of an item: whatever stands on the disk then, doing the change again ends as if nothing had been.</summary>
public sealed class OrganizeKillTests
{
    private static readonly string[] Files = ["charade.1963.720p/charade 1963.mkv", "charade.1963.720p/charade 1963.en.srt", "charade.1963.720p/charade 1963.nfo", "charade.1963.720p/Extras/a.mkv", "charade.1963.720p/poster.jpg"];
    private readonly FilmFolder _folder = new();
    private readonly string _other = "/dev/shm/mediabridge-organize-" + Guid.NewGuid().ToString("n");

    [TearDown]
    public void TearDown()
    {
        _folder.Dispose();
        if (Other() is { } other && Directory.Exists(other))
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Test]
    public async Task Killed_after_any_file_the_change_is_done_again_and_undone()
    {
        _folder.With(Files);
        var before = OrganizeRun.Tree(_folder.Root);
        string[]? after = null;
        for (var cut = Files.Length; cut >= 0; cut--)
        {
            var run = new OrganizeRun(_folder);
            var plan = await PlanAsync(run);
            var order = MoveOrder.Of(plan.Do!.Item)!;
            foreach (var file in order.Files.Take(cut))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_folder.Full(file.To))!);
                File.Move(_folder.Full(file.From), _folder.Full(file.To));
            }

            Assert.That((await run.PlanAsync([plan.Do!])).Single().Target, Is.EqualTo(plan.Target));
            var result = (await run.ApplyAsync([plan])).Single();
            Assert.That(result.Outcome, Is.EqualTo(cut == Files.Length ? Outcome.AlreadyThere : Outcome.Applied), $"after {cut}: {result.Error?.Message}");
            after ??= OrganizeRun.Tree(_folder.Root);
            Assert.That(OrganizeRun.Tree(_folder.Root), Is.EqualTo(after), $"after {cut}");
            var back = (await run.PlanAsync([plan.Inverse!])).Single();
            await run.ApplyAsync([back]);
            Assert.That(OrganizeRun.Tree(_folder.Root), Is.EqualTo(before), $"undone after {cut}");
        }
    }

    [Test]
    public async Task To_another_file_system_files_are_copied_and_go_only_then()
    {
        var other = Other() ?? throw new IgnoreException("There is no second file system to try it on (/dev/shm).");
        _folder.With(Files);
        var before = OrganizeRun.Tree(_folder.Root);
        var options = new OrganizeOptions { Preset = Preset.Kodi, To = other };
        string[]? after = null;
        for (var cut = 0; cut <= Files.Length; cut++)
        {
            var run = new OrganizeRun(_folder, options);
            var plan = await PlanAsync(run);
            var order = MoveOrder.Of(plan.Do!.Item)!;
            foreach (var file in order.Files.Take(cut))
            {
                var to = Path.Combine(other, file.To);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(_folder.Full(file.From), to);
                File.SetLastWriteTimeUtc(to, File.GetLastWriteTimeUtc(_folder.Full(file.From)));
            }

            var result = (await run.ApplyAsync([plan])).Single();
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Applied), $"after {cut}: {result.Error?.Message}");
            after ??= OrganizeRun.Tree(other);
            Assert.That(OrganizeRun.Tree(other), Is.EqualTo(after), $"after {cut}");
            Assert.That(OrganizeRun.Tree(_folder.Root), Is.Empty, $"after {cut}");
            await run.ApplyAsync(await run.PlanAsync([plan.Inverse!]));
            Assert.That(OrganizeRun.Tree(_folder.Root), Is.EqualTo(before), $"undone after {cut}");
        }
    }

    [Test]
    public async Task A_link_to_another_file_system_says_what_to_do_and_leaves_nothing()
    {
        var other = Other() ?? throw new IgnoreException("There is no second file system to try it on (/dev/shm).");
        _folder.With(Files);
        var run = await new OrganizeRun(_folder, new OrganizeOptions { Preset = Preset.Kodi, To = other, How = How.Hardlink }).DoAsync();
        Assert.That(run.Results.Single().Error!.Hint, Does.Contain("copy"));
        Assert.That(OrganizeRun.Paths(_folder.Root), Has.Length.EqualTo(Files.Length));
        Assert.That(Directory.Exists(other) ? OrganizeRun.Tree(other) : [], Is.Empty);
    }

    [TestCase("Hardlink")]
    [TestCase("Copy")]
    [TestCase("Symlink")]
    public async Task Copies_and_links_leave_the_originals_and_go_again(string how)
    {
        _folder.With(Files);
        var to = Path.Combine(Path.GetDirectoryName(_folder.Root)!, "sorted");
        var before = OrganizeRun.Tree(_folder.Root);
        var options = new OrganizeOptions { Preset = Preset.Kodi, To = to, How = Enum.Parse<How>(how) };
        var run = await new OrganizeRun(_folder, options).DoAsync();
        Assert.That(OrganizeRun.Tree(_folder.Root), Is.EqualTo(before));
        Assert.That(OrganizeRun.Paths(to), Has.Length.EqualTo(Files.Length));
        File.WriteAllText(_folder.Full("charade.1963.720p/charade 1963.nfo"), "edited");
        Assert.That(File.ReadAllText(Path.Combine(to, "charade (1963)/charade (1963).nfo")), Is.EqualTo(how == "Copy" ? "x" : "edited"));
        await run.UndoAsync();
        Assert.That(OrganizeRun.Paths(_folder.Root), Has.Length.EqualTo(Files.Length));

        // A copy of what was edited since may be the only one of its kind: it is kept.
        Assert.That(Directory.Exists(to) ? OrganizeRun.Paths(to).Length : 0, Is.EqualTo(1));
    }

    private string? Other() => Directory.Exists("/dev/shm") ? _other : null;

    private async Task<PlannedChange> PlanAsync(OrganizeRun run)
        => (await run.PlanAsync((await _folder.FilmsAsync()).ConvertAll(i => new DesiredItem { Item = i }))).Single();
}
