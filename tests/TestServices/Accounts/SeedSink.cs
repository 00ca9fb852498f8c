using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Tests.Services.Accounts;

/// <summary>Seeds what an upload made: it works on the rewritten title and the upload's id.</summary>
internal sealed class SeedSink(AccountClient client) : AccountSink(1)
{
    public override async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var desire in request.Desired.WithCancellation(cancellationToken))
        {
            var there = client.Service.Seeds.Contains(Name(desire.Item));
            var removing = desire.Op == DesiredOp.Remove;
            var change = new PlannedChange { Kind = ChangeKind.Unchanged, Target = $"seed:{desire.Item.Ids[0]}", Items = [desire.Item.Ids[0]], Found = there ? desire.Item : null };
            yield return removing == there
                ? change with { Kind = removing ? ChangeKind.Delete : ChangeKind.Create, Do = desire, Inverse = desire with { Op = removing ? DesiredOp.Add : DesiredOp.Remove } }
                : change;
        }
    }

    protected override Task<ChangeResult> ApplyAsync(PlannedChange change)
    {
        client.Service.Alive();
        _ = change.Kind == ChangeKind.Delete ? client.Service.Seeds.Remove(Name(change.Do!.Item)) : client.Service.Seeds.Add(Name(change.Do!.Item));
        return Task.FromResult(ChangeResult.Applied(change));
    }

    private static string Name(MediaItem item) => $"{item.Title} {item.Id("acct.upload")}";
}
