using MediaBridge.Plugins.Files.Watching;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>The watch over a folder: when it tells, and what it waits for.</summary>
internal sealed class WatchTests
{
    private const string New = "Wings (1927)/Wings (1927).mkv";

    [Test]
    public async Task A_file_that_is_still_being_copied_is_waited_for()
    {
        await using var bench = new WatchBench();
        await bench.StandAsync();
        var next = bench.NextAsync();
        bench.Films.Write(New, "a");
        await bench.ChangeAsync(New);

        // Three more pieces, of which the system tells nothing: the size alone shows them.
        for (var i = 0; i < 3; i++)
        {
            await File.AppendAllTextAsync(bench.Films.Full(New), "more");
            var waits = bench.Clock.TimerAsync(WatchBench.Quiet, another: true);
            bench.Clock.Advance(WatchBench.Quiet);
            await waits;
            Assert.That(next.IsCompleted, Is.False, $"piece {i}");
        }

        bench.Clock.Advance(WatchBench.Quiet);
        Assert.That(await next, Is.EqualTo($"'{New}'"));
        Assert.That(bench.Told, Has.One.Contains("still being written"));
    }

    [Test]
    public async Task Many_changes_in_a_row_are_one()
    {
        await using var bench = new WatchBench();
        await bench.StandAsync();
        var next = bench.NextAsync();
        bench.Films.With(New, "Faust (1926)/Faust (1926).mkv");
        await bench.ChangeAsync(New);
        bench.Signals.Changes.Add(bench.Films.Full("Faust (1926)/Faust (1926).mkv"));
        var waits = bench.Clock.TimerAsync(WatchBench.Quiet, another: true);
        bench.Clock.Advance(WatchBench.Quiet);
        await waits;
        bench.Clock.Advance(WatchBench.Quiet);
        Assert.That(await next, Is.EqualTo("'Faust (1926)/Faust (1926).mkv' and 1 more"));
    }

    [Test]
    public async Task What_changes_while_the_pipeline_runs_is_told_afterwards()
    {
        await using var bench = new WatchBench();
        await bench.StandAsync();

        // Nobody waits for the next element: the pipeline runs.
        bench.Films.With(New);
        bench.Signals.Changes.Add(bench.Films.Full(New));
        var next = bench.NextAsync();
        await bench.Clock.TimerAsync(WatchBench.Quiet);
        bench.Clock.Advance(WatchBench.Quiet);
        Assert.That(await next, Is.EqualTo($"'{New}'"));
    }

    [Test]
    public async Task A_renamed_folder_is_told_with_both_names()
    {
        await using var bench = new WatchBench(byHand: false);
        await bench.StandAsync();
        Directory.Move(bench.Films.Full("Charade (1963)"), bench.Films.Full("Charade (1963) {tmdb-4808}"));
        var text = await bench.Clock.DriveAsync(bench.NextAsync(), FolderWatch.RootEvery);
        Assert.That(text, Is.EqualTo("'Charade (1963)' is now 'Charade (1963) {tmdb-4808}'"));
    }

    [Test]
    public async Task A_folder_that_comes_whole_is_told_and_then_watched()
    {
        await using var bench = new WatchBench(byHand: false);
        await bench.StandAsync();
        var outside = Path.Combine(Path.GetDirectoryName(bench.Films.Root)!, "coming");
        Directory.CreateDirectory(Path.Combine(outside, "CD1"));
        Directory.Move(outside, bench.Films.Full("Wings (1927)"));
        Assert.That(await bench.Clock.DriveAsync(bench.NextAsync(), FolderWatch.RootEvery), Is.EqualTo("'Wings (1927)'"));

        bench.Films.Write("Wings (1927)/CD1/Wings.mkv", "x");
        Assert.That(await bench.Clock.DriveAsync(bench.NextAsync(), FolderWatch.RootEvery), Is.EqualTo("'Wings (1927)/CD1/Wings.mkv'"));
    }

    [TestCase("Wings (1927).mkv.part")]
    [TestCase("Wings (1927).mkv.!qB")]
    [TestCase("Wings (1927).mkv.crdownload")]
    [TestCase("Wings (1927).tmp")]
    [TestCase(".Wings (1927).mkv.Xa3b")]
    [TestCase("@eaDir/Wings (1927).jpg")]
    [TestCase("notes.txt")]
    public async Task What_no_scan_reads_is_not_told(string name)
    {
        await using var bench = new WatchBench(byHand: false);
        await bench.StandAsync();
        bench.Films.Write(name, "x");
        bench.Films.Write("Zaza (1923).mkv", "x");
        Assert.That(await bench.Clock.DriveAsync(bench.NextAsync(), FolderWatch.RootEvery), Is.EqualTo("'Zaza (1923).mkv'"));
    }

    [Test]
    public async Task A_download_is_told_when_it_gets_its_name()
    {
        await using var bench = new WatchBench(byHand: false);
        bench.Films.Write("Wings (1927).mkv.part", "x");
        await bench.StandAsync();
        File.Move(bench.Films.Full("Wings (1927).mkv.part"), bench.Films.Full("Wings (1927).mkv"));
        Assert.That(await bench.Clock.DriveAsync(bench.NextAsync(), FolderWatch.RootEvery), Is.EqualTo("'Wings (1927).mkv'"));
    }

    [Test]
    public async Task A_folder_that_is_taken_away_is_waited_for()
    {
        await using var bench = new WatchBench();
        await bench.StandAsync();
        var next = bench.NextAsync();
        await bench.Clock.TimerAsync(FolderWatch.RootEvery);
        var away = bench.Films.Root + "-away";
        Directory.Move(bench.Films.Root, away);
        var waits = bench.Clock.TimerAsync(FolderWatch.RootEvery, another: true);
        bench.Clock.Advance(FolderWatch.RootEvery);
        await waits;
        Assert.That(bench.Told, Has.One.Contains("is gone"));
        Assert.That(bench.Signals.IsOpen, Is.False, "nothing is watched meanwhile");

        Directory.Move(away, bench.Films.Root);
        Assert.That(await bench.Clock.DriveAsync(next, FolderWatch.RootEvery), Is.EqualTo("the folder is there again"));
        Assert.That(bench.Told, Has.Some.Contains("is there again"));
        Assert.That(bench.Signals.Opened, Is.EqualTo(2));
    }

    [Test]
    public async Task An_empty_folder_is_waited_for_as_one_that_is_gone()
    {
        await using var bench = new WatchBench(isEmpty: true);
        await bench.StandAsync();
        var next = bench.NextAsync();
        await bench.Clock.TimerAsync(FolderWatch.RootEvery);
        var waits = bench.Clock.TimerAsync(FolderWatch.RootEvery, another: true);
        bench.Clock.Advance(FolderWatch.RootEvery);
        await waits;
        Assert.That(bench.Told, Has.One.Contains("is empty"));

        bench.Films.With(New);
        Assert.That(await bench.Clock.DriveAsync(next, FolderWatch.RootEvery), Is.EqualTo("the folder is there again"));
    }

    [Test]
    public async Task When_the_system_loses_count_everything_is_looked_at()
    {
        await using var bench = new WatchBench();
        await bench.StandAsync();
        var next = bench.NextAsync();
        bench.Signals.Changes.AddAll("the system lost count");
        Assert.That(await bench.Clock.DriveAsync(next, FolderWatch.RootEvery), Is.EqualTo("the system lost count"));
    }

    [Test]
    public async Task Without_watches_left_the_folder_is_looked_at_and_the_limit_named()
    {
        await using var bench = new WatchBench(refusal: new IOException("The configured user limit (8192) on the number of inotify watches has been reached."));
        await bench.StandAsync();
        Assert.That(bench.Told, Has.One.Contains("looked at every 30 s").And.One.Contains("max_user_watches"));
        bench.Films.With(New);
        Assert.That(await bench.Clock.DriveAsync(bench.NextAsync(), FolderWatch.LookEvery), Does.Contain("Wings (1927)"));
    }

    [Test]
    public async Task A_limit_that_is_reached_later_is_told_and_nothing_is_missed()
    {
        await using var bench = new WatchBench();
        await bench.StandAsync();
        bench.Films.With(New);
        bench.Signals.Changes.Fail("The configured user limit (8192) on the number of inotify watches has been reached.");
        var first = await bench.Clock.DriveAsync(bench.NextAsync(), FolderWatch.RootEvery);
        Assert.That(first, Does.Contain("user limit"));
        Assert.That(bench.Told, Has.One.Contains("max_user_watches"));

        bench.Films.With("Faust (1926).mkv");
        await bench.Clock.DriveAsync(bench.NextAsync(), FolderWatch.LookEvery);
    }

    [Test]
    public async Task A_change_of_which_the_system_told_nothing_is_found_by_a_look_and_the_watch_begins_anew()
    {
        await using var bench = new WatchBench();
        await bench.StandAsync();
        bench.Films.With(New);
        Assert.That(await bench.Clock.DriveAsync(bench.NextAsync(), FolderWatch.LookEvery), Does.Contain("Wings (1927)"));
        Assert.That(bench.Signals.Opened, Is.EqualTo(2));
    }

    [Test]
    public async Task A_folder_can_be_looked_at_without_asking_the_system()
    {
        await using var bench = new WatchBench(byHand: false, polls: true);
        await bench.StandAsync();
        Assert.That(bench.Told, Is.Empty, "it was wished so");
        File.Delete(bench.Films.Full("Charade (1963)/Charade (1963).mkv"));
        Assert.That(await bench.Clock.DriveAsync(bench.NextAsync(), FolderWatch.LookEvery), Does.Contain("Charade (1963)"));
    }

    [TestCase("nfs4", true)]
    [TestCase("cifs", true)]
    [TestCase("fuse.sshfs", true)]
    [TestCase("fuseblk", false)]
    [TestCase("ext4", false)]
    [TestCase("btrfs", false)]
    public void Shares_are_told_by_their_file_system(string format, bool isRemote) => Assert.That(Mounts.IsRemoteFormat(format), Is.EqualTo(isRemote));
}
