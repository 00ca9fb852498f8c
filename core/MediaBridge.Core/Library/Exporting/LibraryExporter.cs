using System.IO.Compression;
using System.Runtime.CompilerServices;
using MediaBridge.Core.Formats.Csv;
using MediaBridge.Core.Formats.Json;
using MediaBridge.Core.Formats.Jsonl;
using MediaBridge.Core.Items;
using MediaBridge.Core.Output;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Exporting;

/// <summary>Writes the library, or a part of it, to a file: whole or not at all, item by item.</summary>
/// <param name="store">The library.</param>
/// <param name="dataFolder">Where it is remembered what incremental exports wrote.</param>
/// <param name="startOf">When a run started.</param>
internal sealed class LibraryExporter(LibraryStore store, string dataFolder, Func<long, DateTimeOffset?> startOf)
{
    private const int ToldProblems = 5;

    /// <summary>Exports.</summary>
    /// <param name="export">What.</param>
    /// <param name="output">Where to instead of the file; null for the file.</param>
    /// <param name="cancellationToken">Stops it; nothing is left then.</param>
    public async Task<LibraryExported> WriteAsync(LibraryExport export, Stream? output, CancellationToken cancellationToken)
    {
        var target = ExportTarget.Of(export);
        await store.ReorderAsync(cancellationToken);
        var since = ExportRows.Since(export.Since, startOf);
        var rows = new ExportRows(store);
        var ids = rows.Matching(export.Where);
        if (!export.Incremental)
        {
            return await WriteAsync(export, target, () => rows.Read(ids, since), ids, since, null, output, cancellationToken);
        }

        await using var memory = new ExportMemory(dataFolder);
        var name = string.Join('\n', target.Path, target.Format, export.Where, export.AllFields, export.WithoutPersonal, export.Safe, export.Since);
        using var round = await memory.BeginAsync(name, isWhole: !File.Exists(target.Path), store.Clock.GetUtcNow(), cancellationToken);
        var place = round.Number == 1 || target.Format is LibraryFileFormat.Sqlite ? target : target.Numbered(round.Number);
        var done = await WriteAsync(export, place, () => rows.Read(ids, since), ids, since, round, output, cancellationToken);
        if (done.File is not null)
        {
            round.Keep();
        }

        return done;
    }

    private async Task<LibraryExported> WriteAsync(LibraryExport export, ExportTarget target, Func<IEnumerable<ExportRow>> read, IReadOnlyList<long>? ids, DateTimeOffset? since, ExportRound? round, Stream? output, CancellationToken cancellationToken)
    {
        var isIncrement = round is { Number: > 1 };
        var result = new LibraryExported { File = target.Path, Format = target.Format, IsIncrement = isIncrement };
        if (target.IsStandardOutput)
        {
            return await PackedAsync(output ?? throw new ArgumentNullException(nameof(output)), target, (stream, ct) => TextAsync(result, export, target, read(), stream, ct), cancellationToken);
        }

        using var draft = new FileDraft(target.Path);
        IReadOnlyList<string> gone = [];
        if (target.Format is LibraryFileFormat.Sqlite)
        {
            var wanted = round is null ? ids : [.. read().Where(r => round.IsNew(r.Slug, r.Fingerprint)).Select(r => r.Id)];
            gone = round?.Gone() ?? [];
            if (isIncrement && wanted!.Count + gone.Count == 0)
            {
                return result with { File = null };
            }

            result = await DatabaseAsync(result, export, target, draft, wanted, since, gone, isIncrement, cancellationToken);
        }
        else
        {
            var items = round is null ? read() : read().Where(r => round.IsNew(r.Slug, r.Fingerprint));
            await using (var stream = draft.Create())
            {
                result = await PackedAsync(stream, target, (packed, ct) => TextAsync(result, export, target, items, packed, ct), cancellationToken);
            }

            gone = round?.Gone() ?? [];
            if (isIncrement && result.Items + result.Rejected + gone.Count == 0)
            {
                return result with { File = null };
            }
        }

        var list = gone.Count > 0 && target.Format is not LibraryFileFormat.Sqlite ? $"{target.Path}.removed.txt" : null;
        if (list is not null)
        {
            AtomicText.Write(list, string.Concat(gone.Select(g => $"{LibraryIds.Scheme}:{g}\n")));
        }

        cancellationToken.ThrowIfCancellationRequested();
        draft.Keep();
        return result with { Bytes = new FileInfo(target.Path).Length, Removed = gone.Count, RemovedFile = list };
    }

    private async Task<LibraryExported> DatabaseAsync(LibraryExported result, LibraryExport export, ExportTarget target, FileDraft draft, IReadOnlyList<long>? ids, DateTimeOffset? since, IReadOnlyList<string> gone, bool isUpdate, CancellationToken cancellationToken)
    {
        if (isUpdate)
        {
            File.Copy(target.Path, draft.Path, overwrite: true);
        }

        var writer = new SqliteExport(store, export);
        if (target.Compression is LibraryFileCompression.None)
        {
            return result with { Items = await Task.Run(() => writer.Write(draft.Path, ids, since, gone, cancellationToken), cancellationToken) };
        }

        using var bare = new FileDraft(Path.Combine(Path.GetDirectoryName(target.Path)!, target.EntryName));
        result = result with { Items = await Task.Run(() => writer.Write(bare.Path, ids, since, gone, cancellationToken), cancellationToken) };
        await using var stream = draft.Create();
        return await PackedAsync(
            stream,
            target,
            async (packed, ct) =>
            {
                await using var database = File.OpenRead(bare.Path);
                await database.CopyToAsync(packed, ct);
                return result;
            },
            cancellationToken);
    }

    private static async Task<LibraryExported> PackedAsync(Stream stream, ExportTarget target, Func<Stream, CancellationToken, Task<LibraryExported>> write, CancellationToken cancellationToken)
    {
        switch (target.Compression)
        {
            case LibraryFileCompression.Gzip:
                await using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
                {
                    return await write(gzip, cancellationToken);
                }

            case LibraryFileCompression.Zip:
                using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    await using var entry = zip.CreateEntry(target.EntryName).Open();
                    return await write(entry, cancellationToken);
                }

            default:
                return await write(stream, cancellationToken);
        }
    }

    private static async Task<LibraryExported> TextAsync(LibraryExported result, LibraryExport export, ExportTarget target, IEnumerable<ExportRow> rows, Stream stream, CancellationToken cancellationToken)
    {
        var (count, rejected, problems) = (0L, 0L, new List<string>());
        IOutputFormat format = target.Format switch
        {
            LibraryFileFormat.Json => new JsonFormat(new JsonOptions()),
            LibraryFileFormat.JsonLines => new JsonlFormat(new JsonlOptions()),
            _ => new CsvFormat(new CsvOptions { Columns = export.AllFields ? [.. CsvColumns.All.Select(c => c.Name)] : CsvColumns.Default, Safe = export.Safe }),
        };
        var request = new RenderRequest { Items = Items(cancellationToken), Reject = Reject };
        await foreach (var file in format.RenderAsync(request, cancellationToken))
        {
            await file.WriteAsync(stream, cancellationToken);
        }

        return result with { Items = count - rejected, Rejected = rejected, Problems = problems };

        async IAsyncEnumerable<MediaItem> Items([EnumeratorCancellation] CancellationToken ct)
        {
            foreach (var row in rows)
            {
                ct.ThrowIfCancellationRequested();
                count++;
                yield return row.Item(!export.WithoutPersonal);
            }

            await Task.CompletedTask;
        }

        void Reject(MediaItem item, string reason)
        {
            rejected++;
            if (problems.Count < ToldProblems)
            {
                problems.Add($"{item}: {reason}");
            }
        }
    }
}
