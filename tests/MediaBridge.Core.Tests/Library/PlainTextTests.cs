using MediaBridge.Core.Library;
using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Tests.Library;

public sealed class PlainTextTests
{
    /// <summary>Every character that counts as plain is a word of its own to SQLite, and no other's.</summary>
    [Test]
    public async Task Every_plain_character_is_kept_by_the_index_as_itself()
    {
        await using var bench = new LibraryBench();
        var characters = PlainText.Characters.Where(c => TextFold.Words(c.ToString()) == c.ToString()).ToList();
        using var transaction = await bench.Store.Database.WriteAsync(CancellationToken.None);
        foreach (var c in characters)
        {
            transaction.Run("INSERT INTO search(rowid, title) VALUES(?1, ?2)", (int)c, $"{SearchColumns.Mark} {c} {SearchColumns.Mark}");
        }

        transaction.Commit();
        var lost = characters.Where(c => bench.Number($"SELECT CASE WHEN count(*)=1 AND min(rowid)={(int)c} THEN 1 ELSE 0 END FROM search WHERE search MATCH '\"{SearchColumns.Mark} {c} {SearchColumns.Mark}\"'") == 0).Select(c => $"U+{(int)c:X4}");
        Assert.That(lost, Is.Empty);
    }
}
