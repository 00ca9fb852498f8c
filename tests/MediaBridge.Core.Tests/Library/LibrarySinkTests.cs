using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Pipeline;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library;

/// <summary>Many items are written at once; one that cannot be written stops no other.</summary>
public sealed class LibrarySinkTests
{
    [Test]
    public async Task One_item_that_cannot_be_written_stops_no_other()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film(2, "Second", "As it was."));
        using (var broken = await bench.Store.Database.WriteAsync(CancellationToken.None))
        {
            broken.Run("UPDATE layers SET body=?1", new byte[] { 1, 2, 3 });
            broken.Commit();
        }

        var changes = new[] { Film(1, "First"), Film(2, "Second", "As it is."), Film(3, "Third") }
            .Select(f => new PlannedChange { Kind = ChangeKind.Create, Target = f.Ids[0].ToString(), Do = new DesiredItem { Item = f, Op = DesiredOp.Set } });
        var results = await new LibrarySink(() => bench.Store).ApplyAsync(new ApplyRequest { Changes = changes.ToAsyncEnumerable() }, CancellationToken.None).ToListAsync();

        Assert.That(results.Select(r => r.Outcome), Is.EqualTo(new[] { Outcome.Applied, Outcome.Failed, Outcome.Applied }));
        Assert.That(results[1].Error!.Message, Does.Contain("films:2 could not be written to the library"));
        Assert.That(bench.Number("SELECT count(*) FROM items WHERE title IN ('First', 'Third')"), Is.EqualTo(2));
        Assert.That(bench.Number("SELECT count(*) FROM layers"), Is.EqualTo(3));
    }

    private static MediaItem Film(int number, string title, string? overview = null)
        => new() { Title = title, Ids = [$"films:{number}"], Description = overview is null ? null : new Description { Overview = overview }, Provenance = new Provenance { Origin = "films" } };
}
