using System.Runtime.CompilerServices;
using System.Text;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>A card for each film, a text file in a store.</summary>
internal sealed class DepotCards(DepotOptions options, PluginServices services)
{
    private IFileStore Store => services.Files(options.Cards);

    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var desire in request.Desired.WithCancellation(cancellationToken))
        {
            if (desire.Op != DesiredOp.Remove && desire.Item is { Year: not null, Ids: [var id, ..] } && made.Add($"{id.Value}.txt"))
            {
                yield return await CompareAsync($"{id.Value}.txt", id, desire.Item, request.Owned, cancellationToken);
            }
        }

        foreach (var gone in request.Mirror ? request.Owned.Where(o => !made.Contains(o.Target)) : [])
        {
            yield return await GoneAsync(gone, cancellationToken);
        }
    }

    public IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken)
        => request.WriteToAsync(Store, services.Staging, cancellationToken);

    private async Task<PlannedChange> CompareAsync(string path, ExternalId id, MediaItem item, IReadOnlyList<OwnedTarget> owned, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes($"{item.Title} of {item.Year}\n"));
        var change = new PlannedChange { Kind = ChangeKind.Create, Target = path, Items = [id], Content = await services.Staging.StoreAsync(bytes, cancellationToken), Precondition = "" };
        var (tag, there) = await ThereAsync(path, cancellationToken);
        if (tag is null)
        {
            return change;
        }

        if (there == change.Content)
        {
            return change with { Kind = ChangeKind.Unchanged, Precondition = tag };
        }

        var ours = owned.Any(o => o.Target == path && o.Tag == tag);
        return change with
        {
            Kind = ChangeKind.Update,
            Precondition = tag,
            Overwritten = there,
            Ask = ours ? null : new Question { Code = "exists", Text = $"'{path}' is not ours.", Choices = ["overwrite", Question.Skip] },
        };
    }

    private async Task<PlannedChange> GoneAsync(OwnedTarget gone, CancellationToken cancellationToken)
    {
        var change = new PlannedChange { Kind = ChangeKind.Delete, Target = gone.Target };
        var (tag, there) = await ThereAsync(gone.Target, cancellationToken);
        return tag is null ? change with { Kind = ChangeKind.Unchanged }
            : tag == gone.Tag ? change with { Precondition = tag, Overwritten = there }
            : change with { Kind = ChangeKind.Skip, Reason = "somebody edited it: it is kept" };
    }

    private async Task<(string? Tag, StagedContent? There)> ThereAsync(string path, CancellationToken cancellationToken)
    {
        var tag = await Store.TagAsync(path, cancellationToken);
        await using var there = tag is null ? null : await Store.OpenAsync(path, cancellationToken);
        return there is null ? (null, null) : (tag, await services.Staging.StoreAsync(there, cancellationToken));
    }
}
