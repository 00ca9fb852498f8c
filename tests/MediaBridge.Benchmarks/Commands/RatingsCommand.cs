using System.Diagnostics;
using MediaBridge.Benchmarks.Ratings;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>The move of ratings from FilmAffinity to IMDb with any number of them.</summary>
internal static class RatingsCommand
{
    public static async Task<int> RunAsync(int ratings, int seed)
    {
        var clock = Stopwatch.StartNew();
        await using var world = await RatingsWorld.StartAsync(ratings, films: ratings * 5 / 4, others: ratings * 10, seed);
        var recipe = Path.Combine(world.Folder, "filmaffinity-to-imdb.yaml");
        await File.WriteAllTextAsync(recipe, Recipes.Text("filmaffinity-to-imdb"));
        var move = new RatingsMove(world, recipe);
        await move.RunAsync(CancellationToken.None);
        Console.WriteLine($"{world}: {world.Imdb.Account.Ratings.Count} written, {move.Unmatched} explained, {move.Refused} cannot be rated; {move.Kills} kills, {move.Outcomes.Count} runs, {clock.Elapsed.TotalSeconds:0} s");
        foreach (var finding in move.Findings)
        {
            Console.WriteLine(finding);
        }

        return move.Findings.Count == 0 ? 0 : 1;
    }
}
