using MediaBridge.Core.Running;
using MediaBridge.Tests.Services.Pictures;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>Pictures beside videos: fetched once, under the names of the program, whatever the server does.</summary>
public sealed class ArtworkSinkTests : IAsyncDisposable
{
    private readonly ArtworkLibrary _library = new();
    private PictureServer _server = null!;

    [SetUp]
    public async Task StartAsync() => _server = await PictureServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _library.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task PicturesOfAnNfoComeBesideTheFilmOnceAndGoWithTheUndo()
    {
        _library.Film("Heat (1995)", Thumb("poster", "ok/poster.jpg") + Thumb("clearlogo", "ok/logo.png") + Fanart("ok/wide1.jpg", "ok/wide2.jpg", "ok/wide3.jpg"));
        var plan = await _library.WithAsync(bridge => bridge.PlanAsync(_library.Parse(bridge, ", backgrounds: 2")));
        Assert.That((plan.Report.Sinks[0].Created, _server.Requests, _library.Pictures()), Is.EqualTo((4L, 0, "")), "a plan fetches nothing");

        var run = await _library.RunAsync(", backgrounds: 2", fresh: true);
        const string Made = "Heat (1995)/clearlogo.png = /ok/logo.png\nHeat (1995)/fanart.jpg = /ok/wide1.jpg\nHeat (1995)/fanart1.jpg = /ok/wide2.jpg\nHeat (1995)/poster.jpg = /ok/poster.jpg";
        Assert.That((run.ExitCode, _library.Pictures(), _server.Requests), Is.EqualTo((0, Made, 4)), Text(run));

        foreach (var fresh in new[] { false, true })
        {
            var again = await _library.RunAsync(", backgrounds: 2", fresh);
            Assert.That((again.ExitCode, again.HasChanges, _server.Requests), Is.EqualTo((0, false, 4)), Text(again));
        }

        await _library.UndoAsync(run.Run);
        Assert.That((_library.Pictures(), _server.Requests), Is.EqualTo(("", 4)));
    }

    [TestCase("kodi", "poster.jpg fanart.jpg banner.jpg clearlogo.png clearart.png discart.png landscape.jpg keyart.jpg movieset-poster.jpg")]
    [TestCase("jellyfin", "poster.jpg backdrop.jpg banner.jpg logo.png clearart.png disc.png landscape.jpg movieset-poster.jpg")]
    [TestCase("emby", "poster.jpg backdrop.jpg banner.jpg logo.png clearart.png disc.png landscape.jpg movieset-poster.jpg")]
    [TestCase("plex", "poster.jpg fanart.jpg")]
    public async Task NamesAreThoseOfTheProgram(string names, string expected)
    {
        var art = Thumb("poster", "ok/p.jpg") + Fanart("ok/f.jpg") + Thumb("banner", "ok/b.jpg") + Thumb("clearlogo", "ok/l.png") + Thumb("clearart", "ok/c.png") + Thumb("discart", "ok/d.png")
            + Thumb("landscape", "ok/t.jpg") + Thumb("keyart", "ok/k.jpg") + Thumb("set.poster", "ok/s.jpg") + "<set><name>Heist: films</name></set>";
        _library.Film("Own (2001)", art);
        _library.Write("One (2002).mkv", "film", ("One (2002).nfo", $"<movie>{Thumb("poster", "ok/one.jpg")}</movie>"), ("Two (2003).mkv", "film"));
        var run = await _library.RunAsync($", names: {names}");
        Assert.That(run.ExitCode, Is.Zero, Text(run));
        var made = Directory.GetFiles(Path.Combine(_library.Films, "Own (2001)")).Select(f => Path.GetFileName(f)).Where(f => !f.EndsWith("mkv", StringComparison.Ordinal) && !f.EndsWith("nfo", StringComparison.Ordinal));
        Assert.That(made, Is.EquivalentTo(expected.Split(' ')));
        Assert.That(File.Exists(Path.Combine(_library.Films, names == "plex" ? "One (2002).jpg" : "One (2002)-poster.jpg")), Is.True, "among other films the name tells whose it is");
    }

    [TestCase("gone/a.jpg")]
    [TestCase("page/a.jpg")]
    [TestCase("liar/a.jpg")]
    [TestCase("huge/a.jpg")]
    [TestCase("secure/a.jpg")]
    public async Task TheNextPictureOfARoleStandsInForABadOne(string bad)
    {
        _library.Film("Heat (1995)", Thumb("poster", bad) + Thumb("poster", "ok/next.jpg") + Fanart("ok/wide.jpg"));
        var run = await _library.RunAsync(", largest: 1");
        Assert.That((run.ExitCode, _library.Pictures()), Is.EqualTo((0, "Heat (1995)/fanart.jpg = /ok/wide.jpg\nHeat (1995)/poster.jpg = /ok/next.jpg")), Text(run));
        var requests = _server.Requests;
        await _library.RunAsync(", largest: 1", fresh: true);
        Assert.That(_server.Requests, Is.EqualTo(requests));
    }

    [TestCase("gone/a.jpg", "unknown .*404")]
    [TestCase("page/a.jpg", "rejected .*web page")]
    [TestCase("liar/a.jpg", "rejected .*is no picture")]
    public async Task ABadPictureWithoutAnotherIsLeftWithItsReasonAndNotAskedAgain(string bad, string reason)
    {
        _library.Film("Heat (1995)", Thumb("poster", bad) + Thumb("poster", "ok/next.jpg"));
        var run = await _library.RunAsync(", fallback: false");
        Assert.That((run.Sinks[0].Failed, _library.Pictures()), Is.EqualTo((1L, "")));
        Assert.That(await ReasonAsync(run.Run), Does.Match(reason));
        var requests = _server.Requests;
        var again = await _library.RunAsync(", fallback: false", fresh: true);
        Assert.That((_server.Requests, again.ExitCode), Is.EqualTo((requests, 0)), Text(again));
    }

    [TestCase("moved/a.jpg", "ok/a.jpg")]
    [TestCase("busy/a.jpg", "busy/a.jpg")]
    [TestCase("cut/a.jpg", "cut/a.jpg")]
    public async Task RedirectsPausesAndBrokenTransfersAreGotOver(string path, string served)
    {
        _library.Film("Heat (1995)", Thumb("poster", path));
        var run = await _library.RunAsync();
        Assert.That((run.ExitCode, _library.Pictures()), Is.EqualTo((0, $"Heat (1995)/poster.jpg = /{served}")), Text(run));
        Assert.That(_server.Requests, Is.EqualTo(2));
    }

    [Test]
    public async Task ASlowPictureDoesNotHoldUpTheOthers()
    {
        _library.Film("Heat (1995)", Thumb("poster", "slow/a.jpg") + Fanart("ok/wide.jpg"));
        var run = await _library.RunAsync();
        Assert.That((run.ExitCode, _library.Pictures()), Is.EqualTo((0, "Heat (1995)/fanart.jpg = /ok/wide.jpg\nHeat (1995)/poster.jpg = /slow/a.jpg")), Text(run));
    }

    [Test]
    public async Task AServerThatIsAwayIsAskedAgainByTheNextRun()
    {
        _library.Film("Heat (1995)", Thumb("poster", "ok/a.jpg"));
        _server.IsAway = true;
        var run = await _library.RunAsync();
        Assert.That((run.ExitCode, run.Sinks[0].Failed, _library.Pictures()), Is.EqualTo((ExitCodes.Transient, 1L, "")), Text(run));
        _server.IsAway = false;
        var again = await _library.RunAsync();
        Assert.That((again.ExitCode, _library.Pictures()), Is.EqualTo((0, "Heat (1995)/poster.jpg = /ok/a.jpg")), Text(again));
    }

    [Test]
    public async Task WhatStandsThereIsKeptUnlessToldOtherwise()
    {
        _library.Film("Heat (1995)", Thumb("poster", "ok/a.jpg") + Thumb("banner", "ok/b.jpg") + Thumb("clearlogo", "ok/c.png"));
        _library.Write("Heat (1995)/folder.jpg", "mine", ("Heat (1995)/banner.png", "mine too"), ("Heat (1995)/clearlogo.png", "and this"));
        var run = await _library.RunAsync();
        const string Mine = "Heat (1995)/banner.png = mine too\nHeat (1995)/clearlogo.png = and this\nHeat (1995)/folder.jpg = mine";
        Assert.That((run.HasChanges, _server.Requests, _library.Pictures()), Is.EqualTo((false, 0, Mine)), "folder.jpg is a poster, too");

        var forced = await _library.RunAsync(", overwrite: true", fresh: true);
        Assert.That((forced.ExitCode, _library.Pictures()), Is.EqualTo((0,
            "Heat (1995)/banner.jpg = /ok/b.jpg\nHeat (1995)/banner.png = mine too\nHeat (1995)/clearlogo.png = /ok/c.png\nHeat (1995)/folder.jpg = mine\nHeat (1995)/poster.jpg = /ok/a.jpg")), Text(forced));
        await _library.UndoAsync(forced.Run);
        Assert.That(_library.Pictures(), Is.EqualTo(Mine), "what was replaced is put back");
    }

    [Test]
    public async Task AnotherAddressReplacesAPictureOnlyWithOverwriteAndNeverAnEditedOneUnasked()
    {
        _library.Film("Heat (1995)", Thumb("poster", "ok/old.jpg"));
        await _library.RunAsync(", overwrite: true");
        _library.Film("Heat (1995)", Thumb("poster", "ok/new.jpg"));
        await _library.RunAsync(fresh: true);
        Assert.That(_library.Pictures(), Does.EndWith("/ok/old.jpg"));
        await _library.RunAsync(", overwrite: true", fresh: true);
        Assert.That(_library.Pictures(), Does.EndWith("/ok/new.jpg"));
        _library.Write("Heat (1995)/poster.jpg", "edited");
        var run = await _library.RunAsync(", overwrite: true", fresh: true);
        Assert.That((run.Sinks[0].Held, _library.Pictures()), Is.EqualTo((1L, "Heat (1995)/poster.jpg = edited")), Text(run));
    }

    [Test]
    public async Task LazyShowsWhatIsMissingAndFetchesItWhenToldTo()
    {
        _library.Film("Heat (1995)", Thumb("poster", "ok/a.jpg"));
        const string Lazy = ", lazy: \"${var:lazy}\"";
        var run = await _library.RunAsync(Lazy);
        Assert.That((run.ExitCode, run.Sinks[0].Skipped, _server.Requests), Is.EqualTo((0, 1L, 0)), Text(run));
        await _library.WithAsync(bridge => bridge.RunAsync(_library.Parse(bridge, Lazy, lazy: "false"), new RunOptions { Where = "title:ronin" }));
        Assert.That(_server.Requests, Is.Zero, "only what is asked for");
        await _library.WithAsync(bridge => bridge.RunAsync(_library.Parse(bridge, Lazy, lazy: "false"), new RunOptions { Where = "title:heat" }));
        Assert.That(_library.Pictures(), Is.EqualTo("Heat (1995)/poster.jpg = /ok/a.jpg"));
    }

    [Test]
    public async Task PortraitsComeWhenChosenAndCollectionsMayHaveAFolder()
    {
        _library.Film("Heat (1995)", Thumb("set.poster", "ok/set.jpg") + "<set><name>Heist: films</name></set><actor><name>Al Pacino</name><thumb>" + _server.Address + "/ok/al.jpg</thumb></actor><actor><name>../../X</name><thumb>" + _server.Address + "/ok/x.jpg</thumb></actor>");
        _library.Film("Ronin (1998)", Thumb("set.poster", "ok/set.jpg") + "<set><name>Heist: films</name></set>");
        var run = await _library.RunAsync(", roles: [actors, collection], collectionFolder: Sets");
        Assert.That((run.ExitCode, _library.Pictures()), Is.EqualTo((0, "Heat (1995)/.actors/Al_Pacino.jpg = /ok/al.jpg\nHeat (1995)/.actors/X.jpg = /ok/x.jpg\nSets/Heist films/poster.jpg = /ok/set.jpg")), Text(run));
        Assert.That(_server.Count("/ok/set.jpg"), Is.EqualTo(1), "films of one collection share its pictures");
    }

    [Test]
    public async Task NothingIsWrittenThroughALinkThatLeadsOutOfTheFolder()
    {
        _library.Film("Heat (1995)", Thumb("poster", "ok/a.jpg") + "<actor><name>Al</name><thumb>" + _server.Address + "/ok/al.jpg</thumb></actor>");
        var outside = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_library.Films)!, "outside")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(_library.Films, "Heat (1995)", ".actors"), outside);
        var run = await _library.RunAsync(", roles: [poster, actors]");
        Assert.That((run.ExitCode, run.Sinks[0].Skipped, Directory.GetFiles(outside).Length, _server.Count("/ok/al.jpg")), Is.EqualTo((0, 1L, 0, 0)), Text(run));
        Assert.That(await ReasonAsync(run.Run), Does.Contain("leads out of its folder"));
    }

    [Test]
    public async Task OtherAddressesThanThoseOfTheWebAreNeverAsked()
    {
        _library.Write("secret.txt", "secret");
        _library.Film("Heat (1995)", $"<thumb aspect=\"poster\">file://{_library.Films}/secret.txt</thumb><thumb aspect=\"poster\">/etc/passwd</thumb><thumb aspect=\"poster\">ftp://127.0.0.1/a.jpg</thumb>");
        var run = await _library.RunAsync();
        Assert.That((run.ExitCode, run.HasChanges, _library.Pictures()), Is.EqualTo((0, false, "secret.txt = secret")), Text(run));
    }

    [Test]
    public async Task WithMirrorPicturesOfFilmsThatAreGoneGoToo()
    {
        _library.Film("Heat (1995)", Thumb("poster", "ok/a.jpg"));
        _library.Film("Ronin (1998)", Thumb("poster", "ok/b.jpg"));
        await _library.RunAsync(sink: ", removals: mirror");
        File.Delete(Path.Combine(_library.Films, "Ronin (1998)/Ronin (1998).mkv"));
        var run = await _library.RunAsync(fresh: true, sink: ", removals: mirror");
        Assert.That((run.ExitCode, _library.Pictures()), Is.EqualTo((0, "Heat (1995)/poster.jpg = /ok/a.jpg")), Text(run));
    }

    private static string Text(RunReport run) => string.Join('\n', run.Messages.Concat(run.Reasons.Select(r => $"{r.Word} {r.Step} {r.Count}: {r.Example}")));

    private string Thumb(string aspect, string path) => $"<thumb aspect=\"{aspect}\">{_server.Address}/{path}</thumb>";

    private string Fanart(params string[] paths) => $"<fanart>{string.Concat(paths.Select(p => $"<thumb>{_server.Address}/{p}</thumb>"))}</fanart>";

    private async Task<string> ReasonAsync(long run) => await _library.WithAsync(bridge => Task.FromResult(string.Join('\n', ReasonWords.All.SelectMany(w => bridge.Runs.Left(run, w).Select(l => $"{w} {l.Reason}")))));
}
