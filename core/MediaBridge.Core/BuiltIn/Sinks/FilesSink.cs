using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Sinks;

/// <summary>Any format to any store. Unchanged files are not written; a file that somebody else made or edited is kept, and asked about.</summary>
internal sealed class FilesSink(FilesOptions options, PluginServices services) : ISink
{
    private readonly Lazy<IFileStore> _store = new(() => services.Files(options.Folder));

    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var owned = request.Owned.ToDictionary(o => o.Target, StringComparer.Ordinal);
        var rendered = new HashSet<string>(StringComparer.Ordinal);
        var render = new RenderRequest { Items = Items(request), Count = request.Count, Reject = request.Reject };
        await foreach (var file in options.Path is null ? Whole(render, owned, cancellationToken) : OneByOne(render, owned, cancellationToken))
        {
            rendered.Add(file.Path);
            yield return await CompareAsync(file, owned.GetValueOrDefault(file.Path), cancellationToken);
        }

        if (request.Mirror)
        {
            foreach (var gone in request.Owned.Where(o => !rendered.Contains(o.Target)))
            {
                yield return await RemoveAsync(gone, cancellationToken);
            }
        }
    }

    public IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken)
        => StoreChanges.ApplyAsync(_store.Value, services.Staging, request, cancellationToken);

    private static async IAsyncEnumerable<MediaItem> Items(PlanRequest request)
    {
        await foreach (var desired in request.Desired)
        {
            if (desired.Op != DesiredOp.Remove)
            {
                yield return desired.Item;
            }
        }
    }

    private IAsyncEnumerable<RenderedFile> Whole(RenderRequest render, Dictionary<string, OwnedTarget> owned, CancellationToken cancellationToken)
        => services.Outputs.RenderAsync(new OutputRequest { Format = options.Format, Options = options.Options, Render = render, Known = owned }, cancellationToken);

    private async IAsyncEnumerable<RenderedFile> OneByOne(RenderRequest render, Dictionary<string, OwnedTarget> owned, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var template = services.Templates.Compile("path", options.Path!, "text/plain");
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var item in render.Items.WithCancellation(cancellationToken))
        {
            var model = JsonNode.Parse(ItemJson.ToUtf8(item))!.AsObject();
            string path;
            try
            {
                path = Output.SafePath.Check(template(model).Trim());
            }
            catch (PluginException e) when (e.Error.Kind == ErrorKind.ItemRejected)
            {
                render.Reject(item, e.Message);
                continue;
            }

            if (!taken.Add(path))
            {
                render.Reject(item, $"another item has the path '{path}' already; put more into the template");
                continue;
            }

            var one = render with { Items = new[] { item }.ToAsyncEnumerable(), Count = 1 };
            var first = true;
            await foreach (var file in Whole(one, owned, cancellationToken))
            {
                yield return file with { Path = first ? path : $"{path}.files/{file.Path}", Items = item.Ids.Count > 0 ? [item.Ids[0]] : [] };
                first = false;
            }
        }
    }

    private async Task<PlannedChange> CompareAsync(RenderedFile file, OwnedTarget? owned, CancellationToken cancellationToken)
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
        if (there is null || string.Equals(there, file.Content.Sha256, StringComparison.Ordinal))
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
