using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Tests.Services.Browsers;
using MediaBridge.Tests.Services.Imdb;

namespace MediaBridge.EndToEnd.Tests.Imdb;

/// <summary>Ratings and watchlist written in the pages of the site, in a real browser.</summary>
[Category("browser")]
public sealed class BrowserWritingTests
{
    [Test]
    public async Task RatingsAreClickedReadBackAndEqualOnesLeftAlone()
    {
        await using var world = (await ImdbWorld.StartAsync(new ImdbAccount { Language = "es" }.Rated("tt0017136", 9).Rated("tt0903747", 10))).With("access", "browser");
        await world.PasswordAsync();
        world.Imdb.PageDelay = 300; // slow stars, dialogs and answers

        var run = await world.RunAsync("imdb.ratings", ImdbWorld.Rated(("tt0017136", 9), ("tt0903747", 6), ("tt0343818", 7), ("tt9999901", 5)));
        Assert.That(run.ExitCode, Is.Zero, ImdbWorld.Text(run));
        Assert.That(world.Site.Writes.Select(w => w.ToString()), Is.EqualTo((string[])["rate tt0903747 6", "rate tt0343818 7"]));
        Assert.That(world.Site.Writes.Select(w => w.FromPage), Is.All.True);
        var bridge = await world.BridgeAsync();
        var refused = bridge.Runs.Changes(run.Run).Single(c => c.Target == "ratings:imdb:tt9999901");
        Assert.That((refused.Outcome, refused.Reason), Is.EqualTo(("rejected", "It cannot be rated at IMDb yet: it is not released.")));

        var undone = await bridge.UndoAsync(run.Run);
        Assert.That(undone.ExitCode, Is.Zero, ImdbWorld.Text(undone));
        Assert.That(world.Site.Account.Ratings.ToDictionary(r => r.Key, r => r.Value.Value), Is.EqualTo(new Dictionary<string, int> { ["tt0017136"] = 9, ["tt0903747"] = 10 }));
    }

    [Test]
    public async Task WithTheCookieForReadingOnlyTheClicksNeedTheBrowser()
    {
        await using var world = await ImdbWorld.StartAsync(new ImdbAccount { HasReferenceView = true });
        await world.PasswordAsync();
        await world.SecretAsync("cookie", world.Imdb.CookieOf());

        // In reference view a page has no stars: the interface behind it is called.
        var run = await world.RunAsync("imdb.ratings", ImdbWorld.Rated(("tt0017136", 8)), "{ access: browser }");
        Assert.That(run.ExitCode, Is.Zero, ImdbWorld.Text(run));
        Assert.That(world.Site.Account.Ratings["tt0017136"].Value, Is.EqualTo(8));
        Assert.That(world.Imdb.Asked, Does.Contain("GET /title/tt0017136/reference"));
        Assert.That(world.Imdb.Asked, Does.Not.Contain("GET /exports"));
    }

    [Test]
    public async Task TheWatchlistIsKeptByItsButton()
    {
        await using var world = (await ImdbWorld.StartAsync(new ImdbAccount().Watchlisted("tt0010323").Watchlisted("tt0015864"))).With("access", "browser");
        await world.PasswordAsync();
        world.Imdb.ExportInMenu = true;

        var run = await world.RunAsync("imdb.watchlist", ImdbWorld.Listed("tt0010323", "tt0013442"));
        Assert.That(run.ExitCode, Is.Zero, ImdbWorld.Text(run));
        Assert.That(world.Site.Writes.Select(w => w.ToString()), Is.EqualTo((string[])["list tt0013442"]));

        var undone = await (await world.BridgeAsync()).UndoAsync(run.Run);
        Assert.That(undone.ExitCode, Is.Zero, ImdbWorld.Text(undone));
        Assert.That(world.Site.Account.Watchlist.Keys, Is.EqualTo((string[])["tt0010323", "tt0015864"]));
    }

    [Test]
    public async Task AChangedPageStopsTheSinkAndIsNamedWithItsSelector()
    {
        await using var world = (await ImdbWorld.StartAsync()).Browser("timeout", "3s").With("access", "browser").With("pageTimeout", "5s");
        await world.PasswordAsync();
        world.Imdb.Markup = ImdbMarkup.Usual with { Submit = "new-rate-button" };
        var run = await world.RunAsync("imdb.ratings", ImdbWorld.Rated(("tt0017136", 9), ("tt0021749", 9)));
        Assert.That(run.ExitCode & ExitCodes.ServiceChanged, Is.EqualTo(ExitCodes.ServiceChanged), ImdbWorld.Text(run));
        var bridge = await world.BridgeAsync();
        var why = string.Join("; ", bridge.Runs.Changes(run.Run).Select(c => c.Reason).Concat(run.Messages).Concat(run.Sinks.Select(s => s.ToString())));
        Assert.That(why, Does.Contain("/title/tt0017136/").And.Contain("button.ipc-rating-prompt__rate-button"));
        Assert.That(world.Site.Writes, Is.Empty);
    }

    [Test]
    public async Task ChecksOnTheWayArePassedByTheBrowserOrByAPerson()
    {
        using var display = await VirtualDisplay.StartAsync();
        await using var world = (await ImdbWorld.StartAsync()).Browser("display", display.Name).With("access", "browser");
        await world.PasswordAsync();
        world.Imdb.Challenges = true; // passed by the browser's own script
        world.Imdb.SessionRequests = 14; // the session ends in the middle
        world.Imdb.PersonSolvesCaptcha();
        var writes = 0;
        world.Imdb.OnWrite = _ => world.Imdb.AsksCaptcha |= ++writes == 1; // after the first click the site gets suspicious

        var run = await world.RunAsync("imdb.ratings", ImdbWorld.Rated(("tt0017136", 9), ("tt0021749", 8), ("tt0013442", 7)));
        Assert.That(run.ExitCode, Is.Zero, ImdbWorld.Text(run));
        Assert.That(world.Site.Writes.Select(w => w.ToString()), Is.EqualTo((string[])["rate tt0017136 9", "rate tt0021749 8", "rate tt0013442 7"]));
        Assert.That(world.Imdb.Asked.Count(a => a == "POST /captcha"), Is.EqualTo(1));
        Assert.That(world.Imdb.Asked.Count(a => a == "POST /ap/signin"), Is.GreaterThan(1));
    }

    [Test]
    public async Task WhatTheAccountHoldsIsReadFromTheFilesThatTheSitePrepares()
    {
        await using var world = (await ImdbWorld.StartAsync(new ImdbAccount().Rated("tt0017136", 9, "2024-05-06T20:15:00Z").Rated("tt0959621", 10).Watchlisted("tt0185906"))).With("access", "browser");
        await world.PasswordAsync();
        world.Imdb.ExportLooks = 2; // in progress at first

        var (report, ratings) = await world.ReadAsync("imdb.ratings");
        Assert.That(report.ExitCode, Is.Zero, ImdbWorld.Text(report));
        Assert.That(ratings.Select(i => $"{i.Ids[0]} {i.Title} {i.Ratings![0].Value} {i.Ratings[0].At}"), Is.EquivalentTo((string[])["imdb:tt0017136 Metropolis 9 2024-05-06", "imdb:tt0959621 Pilot 10 2024-05-06"]));

        world.Site.Account.Rated("tt0021749", 8);
        var (_, again) = await world.ReadAsync("imdb.ratings");
        Assert.That(again, Has.Count.EqualTo(3), "the new file is read, not the one that was ready before");

        var (_, watchlist) = await world.ReadAsync("imdb.watchlist");
        Assert.That(watchlist.Select(i => $"{i.Ids[0]} {i.Kind} {i.Lists![0].List}"), Is.EqualTo((string[])["imdb:tt0185906 series watchlist"]));
    }
}
