using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace Reelbook;

// guide:bytes
/// <summary>All items as files among the account's files, in any format.</summary>
internal sealed class BackupSink(BackupOptions options, IFileStore store, PluginServices services) : ISink
{
    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var render = new RenderRequest { Items = Items(request), Count = request.Count, Reject = request.Reject };
        await foreach (var file in services.Outputs.RenderAsync(options.Format, render, options.Options, cancellationToken))
        {
            var tag = await store.TagAsync(file.Path, cancellationToken);
            await using var there = tag is null ? null : await store.OpenAsync(file.Path, cancellationToken);
            var before = there is null ? (StagedContent?)null : await services.Staging.StoreAsync(there, cancellationToken);
            yield return new PlannedChange
            {
                Kind = before is null ? ChangeKind.Create : before == file.Content ? ChangeKind.Unchanged : ChangeKind.Update,
                Target = file.Path,
                Items = file.Items,
                Content = file.Content,
                Overwritten = before,
                Precondition = tag ?? "",
            };
        }
    }

    public IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken)
        => request.WriteToAsync(store, services.Staging, cancellationToken);

    private static IAsyncEnumerable<MediaItem> Items(PlanRequest request)
        => request.Desired.Where(d => d.Op != DesiredOp.Remove).Select(d => d.Item);
}
// /guide
