using System.Diagnostics;
using MediaBridge.EndToEnd.Tests.Support;
using MediaBridge.Tests.Services.Browsers;

namespace MediaBridge.EndToEnd.Tests.Imdb;

/// <summary>The program is killed while it writes in the browser, and started again.</summary>
[Category("browser")]
public sealed class KillTests
{
    [Test]
    public async Task KilledInTheMiddleAndRunAgainEveryRatingIsWrittenOnce()
    {
        await using var world = (await ImdbWorld.StartAsync()).With("access", "browser");
        await world.PasswordAsync();
        world.WriteConnections();
        world.Sandbox.Variables["NUGET_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var pipeline = world.Pipeline("imdb.ratings", ImdbWorld.Rated(("tt0017136", 9), ("tt0021749", 8), ("tt0013442", 7)));
        Process? program = null;
        var writes = 0;
        world.Imdb.OnWrite = _ =>
        {
            if (++writes == 2)
            {
                program!.Kill(); // the program alone: its browser must go with it
            }
        };

        program = world.Sandbox.Start("run", pipeline);
        var killed = await Sandbox.EndAsync(program);
        Assert.That(killed.ExitCode, Is.Not.Zero, killed.All);
        await Chromium.GoneAsync(world.Profile);

        var again = await world.Sandbox.RunAsync("run", pipeline);
        Assert.That(again.ExitCode, Is.Zero, again.All);
        Assert.That(world.Site.Writes.Select(w => w.ToString()), Is.EqualTo((string[])["rate tt0017136 9", "rate tt0021749 8", "rate tt0013442 7"]), again.All);
    }

    [Test]
    public async Task CancelledNoBrowserIsLeftBehind()
    {
        await using var world = (await ImdbWorld.StartAsync()).With("access", "browser");
        await world.PasswordAsync();
        using var stop = new CancellationTokenSource();
        world.Imdb.OnWrite = _ => stop.Cancel();
        var run = await world.RunAsync("imdb.ratings", ImdbWorld.Rated(("tt0017136", 9), ("tt0021749", 8)), cancellationToken: stop.Token);
        Assert.That(run.State, Is.EqualTo("unfinished"), ImdbWorld.Text(run));
        await Chromium.GoneAsync(world.Profile);

        world.Imdb.OnWrite = null;
        var on = await world.RunAsync("imdb.ratings", ImdbWorld.Rated(("tt0017136", 9), ("tt0021749", 8)));
        Assert.That((on.Continued, on.ExitCode), Is.EqualTo((true, 0)), ImdbWorld.Text(on));
        Assert.That(world.Site.Writes.Select(w => w.ToString()), Is.EqualTo((string[])["rate tt0017136 9", "rate tt0021749 8"]));
    }
}
