using MediaBridge.Benchmarks.Ratings;
using MediaBridge.Core.Running;
using MediaBridge.EndToEnd.Tests.Imdb;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.EndToEnd.Tests.Ratings;

/// <summary>FilmAffinity locks a reader out on the second page of forty.</summary>
public sealed class BlockedBackupTests
{
    [TestCase(SiteTrouble.Forbidden, ExitCodes.Authentication)]
    [TestCase(SiteTrouble.Check, ExitCodes.InteractionNeeded)]
    [TestCase(SiteTrouble.CheckWith200, ExitCodes.InteractionNeeded)]
    public async Task TheBackupOfTheDayBeforeStaysAsItIsToTheByte(SiteTrouble trouble, int exit)
    {
        await using var world = await RatingsWorld.StartAsync(ratings: 800, films: 900, others: 0, seed: 8);
        var file = Path.Combine(world.Folder, "backup.yaml");
        var backup = Path.Combine(world.Folder, "backup");
        await File.WriteAllTextAsync(file, $$"""
            version: 1
            name: backup
            from:
              - source: filmaffinity.ratings
            to:
              - { id: rows, sink: files, with: { folder: "{{backup}}", format: filmaffinity.csv } }
              - { id: items, sink: files, with: { folder: "{{backup}}", format: jsonl } }
            """);
        var first = await RunAsync(world, file, fresh: false);
        Assert.That(first.ExitCode, Is.Zero, ImdbWorld.Text(first));
        var before = Image(backup);
        Assert.That(before["watched.csv"].Count(b => b == '\n'), Is.GreaterThan(800));

        world.Rated.Rate(world.Catalogue.Films[850].FilmAffinity, 8, new DateOnly(2024, 6, 9));
        world.FilmAffinity.Site.TroubleFrom(2, trouble);
        var blocked = await RunAsync(world, file, fresh: true);
        Assert.That(blocked.ExitCode & exit, Is.EqualTo(exit), ImdbWorld.Text(blocked));
        Assert.That(Image(backup), Is.EqualTo(before));
    }

    private static async Task<RunReport> RunAsync(RatingsWorld world, string file, bool fresh)
    {
        await using var bridge = await RatingsRun.OpenAsync(world.Data, world.Cookies);
        return await bridge.RunAsync(bridge.Load(file), new RunOptions { Fresh = fresh });
    }

    private static SortedDictionary<string, byte[]> Image(string folder)
        => new(Directory.GetFiles(folder).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal), StringComparer.Ordinal);
}
