using MediaBridge.Core.Running;
using MediaBridge.Tests.Services.Imdb;

namespace MediaBridge.EndToEnd.Tests.Imdb;

/// <summary>An account reached with a cookie, by the whole engine.</summary>
public sealed class HttpTests
{
    [Test]
    public async Task RatingsAreWrittenOnceThoughTheSiteAsksToWaitAndAreTakenBack()
    {
        await using var world = await ImdbWorld.WithCookieAsync(new ImdbAccount().Rated("tt0017136", 9).Rated("tt0903747", 10));
        var films = ImdbWorld.Rated(("tt0017136", 9), ("tt0903747", 6), ("tt0013442", 7), ("tt9999901", 5));
        world.Imdb.LimitAfter = 5;

        var run = await world.RunAsync("imdb.ratings", films);
        Assert.That(run.ExitCode, Is.Zero, ImdbWorld.Text(run));
        Assert.That(world.Site.Writes.Select(w => w.ToString()), Is.EqualTo((string[])["rate tt0903747 6", "rate tt0013442 7"]));
        Assert.That(world.Imdb.LimitAfter, Is.Null, "it was asked to wait");
        var bridge = await world.BridgeAsync();
        Assert.That(bridge.Runs.Changes(run.Run).Single(c => c.Outcome == "rejected").Reason, Does.Contain("can not be rated before it is released"));

        var again = await world.RunAsync("imdb.ratings", films);
        Assert.That((again.ExitCode, world.Site.Writes.Count), Is.EqualTo((0, 2)), ImdbWorld.Text(again));

        var undone = await bridge.UndoAsync(run.Run);
        Assert.That(undone.ExitCode, Is.Zero, ImdbWorld.Text(undone));
        Assert.That(world.Site.Account.Ratings.ToDictionary(r => r.Key, r => r.Value.Value), Is.EqualTo(new Dictionary<string, int> { ["tt0017136"] = 9, ["tt0903747"] = 10 }));
    }

    [Test]
    public async Task ASessionThatEndsInTheMiddleStopsWithoutLosingAnything()
    {
        var account = new ImdbAccount();
        await using var world = await ImdbWorld.WithCookieAsync(account);
        var films = ImdbWorld.Rated(("tt0017136", 9), ("tt0903747", 6), ("tt0013442", 7));
        var writes = 0;
        world.Imdb.OnWrite = _ =>
        {
            if (++writes == 2)
            {
                world.Imdb.EndSessions();
            }
        };

        var run = await world.RunAsync("imdb.ratings", films);
        Assert.That(run.ExitCode & ExitCodes.Authentication, Is.EqualTo(ExitCodes.Authentication), ImdbWorld.Text(run));

        await world.SecretAsync("cookie", world.Imdb.CookieOf());
        var next = await world.RunAsync("imdb.ratings", films);
        Assert.That(next.ExitCode, Is.Zero, ImdbWorld.Text(next));
        Assert.That(world.Site.Writes.Select(w => w.ToString()), Is.EqualTo((string[])["rate tt0017136 9", "rate tt0903747 6", "rate tt0013442 7"]));
    }

    [Test]
    public async Task AnExportOfOneAccountGoesToAnother()
    {
        await using var world = await ImdbWorld.WithCookieAsync();
        var file = world.Sandbox.Write("old/ratings.csv", "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\ntt0017136,9,2024-01-02,Metropolis,Metropolis,https://www.imdb.com/title/tt0017136/,Film,8.2,153,1927,Drama,1,1927-02-06,Fritz Lang\n");
        var bridge = await world.BridgeAsync();
        var run = await bridge.RunAsync(bridge.Copy($"imdb.csv.ratings:{file}", "imdb.ratings?connection=imdb"));
        Assert.That(run.ExitCode, Is.Zero, ImdbWorld.Text(run));
        Assert.That(world.Site.Account.Ratings["tt0017136"].Value, Is.EqualTo(9));

        var back = await bridge.RunAsync(bridge.Copy("imdb.ratings?connection=imdb", $"files:{world.Sandbox["backup"]}?format=imdb.csv"));
        Assert.That(back.ExitCode, Is.Zero, ImdbWorld.Text(back));
        Assert.That(File.ReadAllText(world.Sandbox["backup/ratings.csv"]), Does.Contain("\ntt0017136,9,").And.Contain(",Metropolis,Metropolis,https://www.imdb.com/title/tt0017136/,Movie,8.2,153,1927,"));
    }

    [Test]
    public async Task AnotherAccountThanBeforeWritesNothing()
    {
        await using var world = await ImdbWorld.WithCookieAsync();
        Assert.That((await world.RunAsync("imdb.ratings", ImdbWorld.Rated(("tt0017136", 9)))).ExitCode, Is.Zero);
        var other = world.Imdb.Add(new ImdbAccount { Id = "ur20000002", Name = "bea", Email = "bea@mail.test" });
        await world.SecretAsync("cookie", world.Imdb.CookieOf(other));

        var run = await world.RunAsync("imdb.ratings", ImdbWorld.Rated(("tt0021749", 8)));
        Assert.That((run.ExitCode, run.Sinks[0].State), Is.EqualTo((ExitCodes.Authentication, "failed")), ImdbWorld.Text(run));
        Assert.That(other.Ratings, Is.Empty);
    }
}
