using System.IO.Compression;
using MediaBridge.Core.Output;

namespace MediaBridge.Core.Library.Backups;

/// <summary>Writes the entries of an archive, with their sums, and its manifest last.</summary>
/// <param name="zip">The archive.</param>
/// <param name="chain">What an incremental backup builds on; null for a full one.</param>
internal sealed class BackupWriter(ZipArchive zip, BackupChain? chain)
{
    /// <summary>What the name of changed pages ends with.</summary>
    public const string Delta = ".delta";

    /// <summary>What the name of the sums of pages ends with.</summary>
    public const string Sums = ".sums";

    private static readonly HashSet<string> Packed = new([".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".zip", ".gz", ".mp4", ".woff2"], StringComparer.OrdinalIgnoreCase);
    private readonly List<BackupFile> _files = [];
    private readonly List<BackupEntry> _entries = [];

    /// <summary>The files so far.</summary>
    public IReadOnlyList<BackupFile> Files => _files;

    /// <summary>The entries so far.</summary>
    public IReadOnlyList<BackupEntry> Entries => _entries;

    /// <summary>Takes a file in, unless the base has it as it is.</summary>
    public async Task AddAsync(string name, string file, CancellationToken cancellationToken)
    {
        SafePath.Check(name);
        if (chain?.Top.Find(name) is { } known && new FileInfo(file).Length == known.Length && await SumStream.OfAsync(file, cancellationToken) == (known.Length, known.Sha256))
        {
            _files.Add(known with { How = BackupFile.Base });
            return;
        }

        var level = Packed.Contains(Path.GetExtension(name)) ? CompressionLevel.NoCompression : CompressionLevel.Optimal;
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var entry = await EntryAsync(name, level, to => SumStream.CopyAsync(stream, to, long.MaxValue, cancellationToken));
        _files.Add(new BackupFile { Name = name, Length = entry.Length, Sha256 = entry.Sha256, How = BackupFile.Whole });
    }

    /// <summary>Takes a database in: its copy, or the pages that changed since the base, and the sums of its pages, which the next one is compared with.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="copy">A copy that nobody writes to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task AddDatabaseAsync(string name, string copy, CancellationToken cancellationToken)
    {
        using var sums = new FileDraft(copy);
        await using (var stream = sums.Create())
        {
            await DatabasePages.WriteSumsAsync(copy, stream, cancellationToken);
        }

        var (length, sha) = await SumStream.OfAsync(copy, cancellationToken);
        var isDelta = chain?.Top is { } top && top.Find(name) is not null && top.Has(name + Sums);
        if (isDelta)
        {
            await AddDeltaAsync(name, copy, cancellationToken);
        }
        else
        {
            await EntryAsync(name, copy, cancellationToken);
        }

        _files.Add(new BackupFile { Name = name, Length = length, Sha256 = sha, How = isDelta ? BackupFile.Pages : BackupFile.Whole });
        await EntryAsync(name + Sums, sums.Path, cancellationToken);
    }

    /// <summary>Ends it with its manifest.</summary>
    public void Finish(BackupManifest manifest)
    {
        using var stream = zip.CreateEntry(BackupManifest.Name, CompressionLevel.Optimal).Open();
        stream.Write(manifest.ToUtf8());
    }

    private async Task AddDeltaAsync(string name, string copy, CancellationToken cancellationToken)
    {
        using var before = new FileDraft(copy);
        using var delta = new FileDraft(copy);
        await using (var stream = before.Create())
        {
            await chain!.Top.UnpackAsync(name + Sums, stream, cancellationToken);
        }

        await using (var stream = File.OpenRead(before.Path))
        await using (var output = delta.Create())
        {
            await DatabasePages.WriteChangedAsync(copy, stream, output, cancellationToken);
        }

        await EntryAsync(name + Delta, delta.Path, cancellationToken);
    }

    private async Task EntryAsync(string name, string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        await EntryAsync(name, CompressionLevel.Fastest, to => SumStream.CopyAsync(stream, to, long.MaxValue, cancellationToken));
    }

    private async Task<BackupEntry> EntryAsync(string name, CompressionLevel level, Func<Stream, Task<(long Length, string Sha256)>> write)
    {
        await using var stream = zip.CreateEntry(name, level).Open();
        var (length, sha) = await write(stream);
        var entry = new BackupEntry(name, length, sha);
        _entries.Add(entry);
        return entry;
    }
}
