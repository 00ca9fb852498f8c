using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Backups;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library;

/// <summary>A data folder with a library, its backups, and a clock that goes on a minute with each.</summary>
internal sealed class BackupBench : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Sdk.Testing.TestClock _clock = new(new DateTimeOffset(2026, 1, 31, 20, 0, 0, TimeSpan.Zero));

    public BackupBench()
    {
        Places = new BackupPlaces { DataFolder = _folder["data"], Connections = Path.Combine(_folder["data"], "connections.yaml"), Settings = _folder["config.yaml"], Clock = _clock };
        Store = LibraryStore.Open(Places.Library, _clock, synchronous: false);
    }

    public BackupPlaces Places { get; }

    public LibraryStore Store { get; }

    public string this[string name] => _folder[name];

    public IReadOnlyList<MediaItem> All => [.. new LibraryItems(Store).After(0).Select(i => i.Item)];

    public IReadOnlyList<string> Texts => [.. All.Select(i => System.Text.Encoding.UTF8.GetString(i.ToUtf8()))];

    public void Wait() => _clock.Advance(TimeSpan.FromMinutes(1));

    public async Task WriteAsync(Action<LibraryWriter> write)
    {
        using var writer = await Store.WriteAsync(default);
        write(writer);
        writer.Commit();
    }

    public Task PutAsync(params MediaItem[] items) => WriteAsync(w => Array.ForEach(items, i => w.Put(new SourceItem(i))));

    public Task TitleAsync(long item, string title, string person = "") => WriteAsync(w => w.Decide(item, person, new MediaItem { Title = title }, ["title"]));

    public async Task<LibraryBackupInfo> BackupAsync(LibraryBackup? wanted = null)
    {
        Wait();
        var made = await new BackupMaker(Places).MakeAsync(wanted ?? new LibraryBackup(), isBeforeRestore: false, default);
        Wait();
        return made;
    }

    public async Task<LibraryRestored> RestoreAsync(string file, Func<LibraryRestore, LibraryRestore>? with = null)
    {
        Wait();
        var done = await new LibraryRestorer(Places).RunAsync((with ?? (r => r))(new LibraryRestore { File = file }), default);
        Store.Words.Forget();
        return done;
    }

    public long Number(string sql) => Core.State.SqlExtensions.First(Store.Database, sql, r => r.GetInt64(0));

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
