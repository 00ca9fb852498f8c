using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Tests.Services.Accounts;

/// <summary>Uploads things; each gets a number, and its title a mark of the service.</summary>
internal sealed class UploadSink(AccountClient client, AccountOptions options) : AccountSink(options.Batch)
{
    public override async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var desire in request.Desired.WithCancellation(cancellationToken))
        {
            var id = desire.Item.Ids[0];
            var there = client.Service.Read(client.Account).Uploads.GetValueOrDefault($"{client.Account} {id}");
            var removing = desire.Op == DesiredOp.Remove;
            var change = new PlannedChange { Kind = ChangeKind.Unchanged, Target = $"upload:{id}", Items = [id], Summary = desire.Item.ToString() };
            if (removing == (there is not null))
            {
                yield return change with
                {
                    Kind = removing ? ChangeKind.Delete : ChangeKind.Create,
                    Do = desire,
                    Inverse = new DesiredItem { Item = desire.Item, Op = removing ? DesiredOp.Add : DesiredOp.Remove },
                    SettleAfter = client.Service.Lag,
                    Ask = !removing && client.Service.Duplicates.Contains(id.ToString()) ? new Question { Code = "duplicate", Text = "There is something like it." } : null,
                };
            }
            else
            {
                yield return change with { Found = there is null ? null : Uploaded(desire.Item, there) };
            }
        }
    }

    protected override Task<ChangeResult> ApplyAsync(PlannedChange change)
    {
        var item = change.Do!.Item;
        if (change.Kind == ChangeKind.Delete)
        {
            client.Service.Withdraw(client.Account, item);
            return Task.FromResult(ChangeResult.Applied(change));
        }

        var (number, wasThere) = client.Service.Upload(client.Account, item);
        return Task.FromResult((wasThere ? ChangeResult.AlreadyThere(change) : ChangeResult.Applied(change)) with { Item = Uploaded(item, number) });
    }

    private static MediaItem Uploaded(MediaItem item, string number) => item with { Title = $"{item.Title} [acct]", Ids = [.. item.Ids, new ExternalId("acct.upload", number)] };
}
