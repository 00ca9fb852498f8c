using MediaBridge.Benchmarks.Ratings;

namespace MediaBridge.EndToEnd.Tests.Ratings;

/// <summary>The whole way of a person's ratings, killed again and again.</summary>
public sealed class MoveTests
{
    private const int Seed = 41;

    [Test]
    public async Task TwoThousandRatingsArriveOnceAndRightThoughEverythingGoesWrong()
    {
        await using var world = await RatingsWorld.StartAsync(ratings: 2000, films: 2500, others: 10_000, Seed);
        var pipeline = Path.Combine(world.Folder, "filmaffinity-to-imdb.yaml");
        await File.WriteAllTextAsync(pipeline, Recipes.Text("filmaffinity-to-imdb"));
        var move = new RatingsMove(world, pipeline);
        await move.RunAsync(TestContext.CurrentContext.CancellationToken);

        TestContext.Out.WriteLine($"{world}: {world.Imdb.Account.Ratings.Count} written, {move.Unmatched} explained, {move.Kills} kills");
        Assert.That(move.Findings, Is.Empty, string.Join('\n', move.Findings.Take(20)));
        Assert.That(move.Kills, Is.EqualTo(5));
        Assert.That(move.Refused, Is.GreaterThan(0), "some cannot be rated");
        Assert.That(world.Imdb.Account.Ratings, Has.Count.GreaterThan(world.Wanted().Count * 8 / 10));
    }
}
