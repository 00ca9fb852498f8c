using MediaBridge.Core.Output;

namespace MediaBridge.Core.Tests.Output;

/// <summary>A folder's tags tell bytes apart that have one length and one time.</summary>
public sealed class QuickChangesTests
{
    [Test]
    public async Task BytesOfOneLengthInOneTickHaveTagsOfTheirOwn()
    {
        using var folder = new TemporaryFolder();
        var tick = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        var store = new FolderStore(folder.Path) { Create = path => new Stamped(path, tick) };
        var tags = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 5; i++)
        {
            using var content = new MemoryStream([(byte)i]);
            tags.Add(await store.WriteAsync("a.txt", content, null, CancellationToken.None));
        }

        Assert.That(tags, Has.Count.EqualTo(5));
    }

    /// <summary>A file of a file system whose clock stands still.</summary>
    private sealed class Stamped(string path, DateTime tick) : MemoryStream
    {
        public override async ValueTask DisposeAsync()
        {
            await File.WriteAllBytesAsync(path, ToArray());
            File.SetLastWriteTimeUtc(path, tick);
            await base.DisposeAsync();
            GC.SuppressFinalize(this);
        }
    }
}
