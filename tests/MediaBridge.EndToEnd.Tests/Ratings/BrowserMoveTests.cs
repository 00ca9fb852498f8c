using System.Diagnostics;
using System.Text.Json.Nodes;
using MediaBridge.Benchmarks.Ratings;
using MediaBridge.Core.Running;
using MediaBridge.EndToEnd.Tests.Support;
using MediaBridge.Tests.Services.Browsers;

namespace MediaBridge.EndToEnd.Tests.Ratings;

/// <summary>The same way with the pages of IMDb in a real browser, by the program itself.</summary>
[Category("browser")]
public sealed class BrowserMoveTests
{
    [Test]
    public async Task SomeRatingsAreClickedInAndAKillOnTheWayChangesNothing()
    {
        Chromium.Need();
        await using var world = await RatingsWorld.StartAsync(ratings: 10, films: 20, others: 100, seed: 3);
        using var sandbox = new Sandbox();
        var profile = Path.Combine(world.Folder, "profile");
        world.WriteConnections(others: new JsonObject
        {
            ["chrome"] = new JsonObject { ["service"] = "browser", ["with"] = new JsonObject { ["timeout"] = "20s", ["profile"] = profile } },
            ["imdb"] = new JsonObject
            {
                ["service"] = "imdb",
                ["with"] = new JsonObject { ["address"] = world.Imdb.Address.AbsoluteUri, ["graphql"] = world.Imdb.GraphQl.AbsoluteUri, ["browser"] = "chrome", ["access"] = "browser" },
                ["secrets"] = new JsonObject { ["username"] = "imdb/username", ["password"] = "imdb/password" },
            },
        });
        sandbox.Variables["MEDIABRIDGE_DATA"] = world.Data;
        sandbox.Variables["MEDIABRIDGE_SECRET_IMDB_USERNAME"] = world.Imdb.Account.Email;
        sandbox.Variables["MEDIABRIDGE_SECRET_IMDB_PASSWORD"] = world.Imdb.Account.Password;
        sandbox.Variables["NUGET_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var pipeline = sandbox.Write("filmaffinity-to-imdb.yaml", Recipes.Text("filmaffinity-to-imdb"));
        Process? program = null;
        world.Imdb.Service.OnWrite = _ =>
        {
            if (world.Imdb.Writes.Count == 3)
            {
                program!.Kill();
            }
        };
        program = sandbox.Start("run", pipeline);
        var killed = await Sandbox.EndAsync(program);
        Assert.That(killed.ExitCode, Is.Not.Zero, killed.All);
        await Chromium.GoneAsync(profile);

        var run = await sandbox.RunAsync("run", pipeline);
        await Chromium.GoneAsync(profile);
        Assert.That(run.ExitCode & ~ExitCodes.InteractionNeeded, Is.Zero, run.All);
        var wanted = world.Wanted();
        Assert.That(world.Imdb.Writes.Select(w => w.FromPage), Is.All.True);
        Assert.That(world.Imdb.Writes.Select(w => w.Title), Is.Unique);
        Assert.That(world.Imdb.Writes.Select(w => (w.Title, w.Value)), Is.SubsetOf(wanted.Select(r => (r.Key, r.Value))), run.All);
        Assert.That(world.Imdb.Writes, Has.Count.GreaterThanOrEqualTo(wanted.Count - 2), run.All);
    }
}
