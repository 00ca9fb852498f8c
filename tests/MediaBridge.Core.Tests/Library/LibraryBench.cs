using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Searching;
using MediaBridge.Core.Queries;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library;

/// <summary>A library of its own for a test.</summary>
internal sealed class LibraryBench : IAsyncDisposable
{
    private readonly TempFolder _folder = new();

    public LibraryBench(params string[] order)
        => Store = LibraryStore.Open(_folder[LibraryStore.FileName], TimeProvider.System, order, synchronous: false);

    public LibraryStore Store { get; }

    public LibraryItems Items => new(Store);

    public IReadOnlyList<MediaItem> All => [.. Items.After(0).Select(i => i.Item)];

    public MediaItem Only => All.Single();

    public long Id(string slug) => new LibrarySearch(Store).Find(Query.Parse($"ids:library:{slug}").Query!).Single();

    public IReadOnlyList<string> Find(string query) => [.. Items.Of(new LibrarySearch(Store).Find(Query.Parse(query).Query!)).Select(i => i.Item.Title)];

    public async Task WriteAsync(Action<LibraryWriter> write)
    {
        using var writer = await Store.WriteAsync(CancellationToken.None);
        write(writer);
        writer.Commit();
    }

    public Task PutAsync(params MediaItem[] items) => WriteAsync(w => Array.ForEach(items, i => w.Put(new SourceItem(i))));

    public long Number(string sql) => Core.State.SqlExtensions.First(Store.Database, sql, r => r.GetInt64(0));

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
