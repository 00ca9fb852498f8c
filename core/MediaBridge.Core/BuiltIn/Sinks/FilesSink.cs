using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using MediaBridge.Core.BuiltIn.Processors;
using MediaBridge.Core.Output;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Sinks;

/// <summary>Any format to any store. Unchanged files are not written; a file that somebody else made or edited is kept, and asked about.</summary>
internal sealed class FilesSink(FilesOptions options, PluginServices services) : ISink, IPerItemFiles, IPrintedFiles
{
    private const int TagsAtOnce = 4;
    private readonly TranslatedTexts? _texts = options.Languages.Count == 0 ? null : new TranslatedTexts(options.Languages, titles: true);
    private readonly Lazy<IFileStore> _store = new(() => services.Files(options.Folder));
    private readonly Func<JsonObject, string>? _path = options.Path is null ? null : services.Templates.Compile("path", options.Path, "text/plain");

    /// <inheritdoc/>
    public bool IsPerItem => options.Path is not null;

    /// <inheritdoc/>
    public bool IsPrinted => string.Equals(options.Folder, StandardOutputStore.Location, StringComparison.Ordinal);

    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request.NothingChanged && await AllStandAsync(request.Owned, cancellationToken))
        {
            foreach (var standing in request.Owned)
            {
                yield return new PlannedChange { Kind = ChangeKind.Unchanged, Target = standing.Target };
            }

            yield break;
        }

        var owned = new OwnedByTarget(request.Owned);
        var untouched = owned.Only(await StandAsync(request.Owned, cancellationToken));
        var rendered = new HashSet<string>(StringComparer.Ordinal);
        var render = new RenderRequest { Items = Items(request), Count = request.Count, Reject = request.Reject };
        await foreach (var file in options.Path is null ? Whole(render, untouched, cancellationToken) : OneByOne(render, untouched, cancellationToken))
        {
            rendered.Add(file.Path);
            if (IsPrinted && (options.Path is not null || rendered.Count > 1))
            {
                throw new PluginException(ErrorKind.Configuration, $"Only one file can be printed, and {(options.Path is null ? options.Format : "path:")} makes more.", "Name a folder in the place of -, or choose a format of one file, such as csv, json, jsonl or yaml.");
            }

            yield return await TryAsync(file.Path, file.Items, () => CompareAsync(file, owned.GetValueOrDefault(file.Path), cancellationToken));
        }

        if (request.Mirror)
        {
            foreach (var gone in request.Owned.Where(o => !rendered.Contains(o.Target)))
            {
                yield return await TryAsync(gone.Target, [], () => RemoveAsync(gone, cancellationToken));
            }
        }
    }

    public IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken)
        => request.WriteToAsync(_store.Value, services.Staging, cancellationToken);

    /// <summary>Whether all that was written still stands as it was left; false if anything is missing or was edited, or nothing was written.</summary>
    private async Task<bool> AllStandAsync(IReadOnlyList<OwnedTarget> owned, CancellationToken cancellationToken)
    {
        var differs = 0;
        await EachAsync(owned.Count, async (i, ct) =>
        {
            if (Volatile.Read(ref differs) == 0 && !await StandsAsync(owned[i], ct))
            {
                Volatile.Write(ref differs, 1);
            }
        }, cancellationToken);
        return owned.Count > 0 && differs == 0;
    }

    private async IAsyncEnumerable<MediaItem> Items(PlanRequest request)
    {
        await foreach (var desired in request.Desired)
        {
            if (desired.Op != DesiredOp.Remove)
            {
                yield return _texts?.Of(desired.Item) ?? desired.Item;
            }
        }
    }

    /// <summary>A place that cannot be used, such as one behind a link that leads out of the folder, is left alone; the others go on.</summary>
    private static async Task<PlannedChange> TryAsync(string path, IReadOnlyList<ExternalId> items, Func<Task<PlannedChange>> compare)
    {
        try
        {
            return await compare();
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.ItemRejected)
        {
            return new PlannedChange { Kind = ChangeKind.Skip, Target = path, Summary = path, Items = items, Reason = e.Message };
        }
    }

    /// <summary>Which stand as we left them. Only of these the bytes need not be staged again: they will not be written.</summary>
    private async Task<bool[]> StandAsync(IReadOnlyList<OwnedTarget> owned, CancellationToken cancellationToken)
    {
        var stand = new bool[owned.Count];
        await EachAsync(owned.Count, async (i, ct) => stand[i] = await StandsAsync(owned[i], ct), cancellationToken);
        return stand;
    }

    /// <summary>A few at a time.</summary>
    private static Task EachAsync(int count, Func<int, CancellationToken, ValueTask> look, CancellationToken cancellationToken)
        => Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = TagsAtOnce, CancellationToken = cancellationToken }, look);

    private async Task<bool> StandsAsync(OwnedTarget owned, CancellationToken cancellationToken)
        => await TryTagAsync(owned.Target, cancellationToken) is { } tag && string.Equals(tag, owned.Tag, StringComparison.Ordinal);

    /// <summary>The tag; null also for what cannot be reached any more, which is said when it is compared.</summary>
    private async Task<string?> TryTagAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await _store.Value.TagAsync(path, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.ItemRejected)
        {
            return null;
        }
    }

    private IAsyncEnumerable<OutputFile> Whole(RenderRequest render, IReadOnlyDictionary<string, OwnedTarget>? untouched, CancellationToken cancellationToken)
        => services.Outputs.RenderAsync(options.Format, render with { Known = untouched }, options.Options, cancellationToken);

    private async IAsyncEnumerable<OutputFile> OneByOne(RenderRequest render, OwnedByTarget untouched, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var paths = new ItemPaths(_path!);
        await foreach (var item in render.Items.WithCancellation(cancellationToken))
        {
            if (paths.Of(item, out var problem) is not { } path)
            {
                render.Reject(item, problem!);
                continue;
            }

            var one = render with { Items = new[] { item }.ToAsyncEnumerable(), Count = 1 };
            var first = true;
            await foreach (var file in Whole(one, untouched.TryGetValue(path, out var known) ? new FirstKnown(known) : null, cancellationToken))
            {
                yield return file with { Path = first ? path : $"{path}.files/{file.Path}", Items = item.Ids.Count > 0 ? [item.Ids[0]] : [] };
                first = false;
            }
        }

        paths.ThrowIfNone();
    }

    private async Task<PlannedChange> CompareAsync(OutputFile file, OwnedTarget? owned, CancellationToken cancellationToken)
    {
        var change = new PlannedChange
        {
            Kind = ChangeKind.Unchanged,
            Target = file.Path,
            Summary = file.Path,
            Items = file.Items,
            Content = file.Content,
            ContentKey = file.ContentKey,
        };
        var tag = await _store.Value.TagAsync(file.Path, cancellationToken);
        if (tag is null)
        {
            return change with { Kind = ChangeKind.Create, Precondition = "" };
        }

        var untouched = string.Equals(tag, owned?.Tag, StringComparison.Ordinal);
        if (untouched && owned!.Content == file.Content)
        {
            return change with { Precondition = tag };
        }

        var (there, overwritten) = await StageAsync(file.Path, cancellationToken);
        if (there is null || string.Equals(there, file.Content?.Sha256, StringComparison.Ordinal))
        {
            return change with { Precondition = tag };
        }

        return change with
        {
            Kind = ChangeKind.Update,
            Precondition = tag,
            Overwritten = overwritten,
            Ask = untouched ? null : Edited(file.Path, owned is not null),
        };
    }

    private async Task<PlannedChange> RemoveAsync(OwnedTarget gone, CancellationToken cancellationToken)
    {
        var change = new PlannedChange { Kind = ChangeKind.Delete, Target = gone.Target, Summary = gone.Target, Reason = "nothing makes it any more" };
        var tag = await _store.Value.TagAsync(gone.Target, cancellationToken);
        if (tag is null)
        {
            return change;
        }

        if (!string.Equals(tag, gone.Tag, StringComparison.Ordinal))
        {
            return change with { Kind = ChangeKind.Skip, Reason = "nothing makes it any more, but somebody edited it: it is kept" };
        }

        var (_, overwritten) = await StageAsync(gone.Target, cancellationToken);
        return change with { Precondition = tag, Overwritten = overwritten };
    }

    private static Question Edited(string path, bool ours) => new()
    {
        Code = ours ? "edited" : "exists",
        Text = ours ? $"'{path}' was edited since it was written; it is kept." : $"'{path}' was there before and is not ours; it is kept.",
        Choices = ["overwrite", Question.Skip],
    };

    /// <summary>Hash of what stands there, staged so that it can be put back.</summary>
    private async Task<(string? Sha256, StagedContent? Staged)> StageAsync(string path, CancellationToken cancellationToken)
    {
        await using var there = await _store.Value.OpenAsync(path, cancellationToken);
        if (there is null)
        {
            return (null, null);
        }

        var staged = await services.Staging.StoreAsync(there, cancellationToken);
        return (staged.Sha256, staged);
    }
}
