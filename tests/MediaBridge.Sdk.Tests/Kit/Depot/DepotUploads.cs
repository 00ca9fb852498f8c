using System.Globalization;
using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>Uploads releases. Each gets a number, and one that looks like another is asked about.</summary>
internal sealed class DepotUploads(DepotClient client)
{
    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var uploaded = new Dictionary<ExternalId, ExternalId>();
        await foreach (var item in request.Current!.WithCancellation(cancellationToken))
        {
            if (item.Id("depot.upload") is { } number)
            {
                uploaded[item.Ids[0]] = number;
            }
        }

        await foreach (var desire in request.Desired.WithCancellation(cancellationToken))
        {
            if (desire.Item is not { Release: { } release, Ids: [var id, ..] })
            {
                continue;
            }

            var removing = desire.Op == DesiredOp.Remove;
            var there = uploaded.TryGetValue(id, out var number);
            var bare = new MediaItem { Title = desire.Item.Title, Ids = [id], Release = release };
            var change = new PlannedChange { Kind = ChangeKind.Unchanged, Target = $"upload:{id}", Items = [id], Found = there ? Uploaded(bare, number) : null };
            if (removing != there)
            {
                yield return change;
            }
            else if (!there && !request.CurrentComplete)
            {
                yield return change with { Kind = ChangeKind.Skip, Do = desire, Reason = "absence is not proven" };
            }
            else
            {
                yield return change with
                {
                    Kind = removing ? ChangeKind.Delete : ChangeKind.Create,
                    Found = null,
                    Do = new DesiredItem { Item = bare, Op = desire.Op },
                    Inverse = new DesiredItem { Item = bare, Op = removing ? DesiredOp.Add : DesiredOp.Remove },
                    SettleAfter = DepotService.Lag,
                    Ask = !removing && await client.IsSimilarAsync(id.Value, cancellationToken) ? new Question { Code = "similar", Text = "There is something like it." } : null,
                };
            }
        }
    }

    public async Task<ChangeResult> ApplyAsync(PlannedChange change, CancellationToken cancellationToken)
    {
        var item = change.Do!.Item;
        if (change.Kind == ChangeKind.Delete)
        {
            await client.WriteAsync("withdraw", item, null, cancellationToken);
            return ChangeResult.Applied(change);
        }

        var number = await client.WriteAsync("upload", item, null, cancellationToken);
        return ChangeResult.Applied(change) with { Item = Uploaded(item, new ExternalId("depot.upload", number.ToString(CultureInfo.InvariantCulture))) };
    }

    private static MediaItem Uploaded(MediaItem item, ExternalId number) => item with { Ids = [.. item.Ids, number] };
}
