using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>What a sink can do wrong in its plan. Without a flaw, everything passes through as it is.</summary>
internal sealed class DepotFlaws(string flaw, DepotClient client, PluginServices services)
{
    public PlanRequest Of(PlanRequest request) => flaw switch
    {
        "takes add for set" => request with { Desired = request.Desired.Select(d => d.Op == DesiredOp.Add ? d with { Op = DesiredOp.Set } : d) },
        "takes set for add" => request with { Desired = request.Desired.Select(d => d.Op == DesiredOp.Set ? d with { Op = DesiredOp.Add } : d) },
        "takes null for empty" => request with { Desired = request.Desired.Select(d => d with { Item = d.Item with { Watches = d.Item.Watches ?? [], Lists = d.Item.Lists ?? [] } }) },
        "takes empty for null" => request with { Desired = request.Desired.Select(d => d with { Item = d.Item with { Watches = NoneOr(d.Item.Watches), Lists = NoneOr(d.Item.Lists) } }) },
        "believes an incomplete read" => request with { CurrentComplete = true },
        "writes what it does not declare" => request with { Facets = [.. request.Facets.Where(f => f.Facet != Facets.Tags), FacetInfo.Full(Facets.Tags)] },
        "ignores what the account can do" => request with { Facets = [FacetInfo.Full(Facets.Ratings) with { Scale = Scale.Ten }, FacetInfo.Full(Facets.Watches), FacetInfo.Full(Facets.Lists)] },
        "ignores the scale" => request with { Facets = [.. request.Facets.Select(f => f with { Scale = null })] },
        "removes without a mirror" => request with { Mirror = true },
        "never removes" => request with { Mirror = false },
        _ => request,
    };

    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, IAsyncEnumerable<PlannedChange> changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await BeforeAsync(cancellationToken);
        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            if (flaw == "trusts that nothing changed" && request.NothingChanged)
            {
                yield break;
            }

            yield return Of(change);
            if (flaw == "stops at a question" && change.Ask is not null)
            {
                yield break;
            }
        }

        if (flaw == "removes files of others" && request.Mirror)
        {
            yield return new PlannedChange { Kind = ChangeKind.Delete, Target = "mine.txt" };
        }
    }

    private static List<T>? NoneOr<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? [.. list] : null;

    private async Task BeforeAsync(CancellationToken cancellationToken)
    {
        switch (flaw)
        {
            case "writes files while planning":
                await services.Files("cards").WriteAsync("plan.txt", Stream.Null, null, cancellationToken);
                break;
            case "posts while planning":
                await client.WriteAsync("tag", new MediaItem { Ids = ["imdb:tt1"] }, "planned", cancellationToken);
                break;
            case "logs the key":
                services.Log.LogInformation("Planning with {Key}", client.Key);
                break;
            case "asks an undeclared service":
                try
                {
                    services.Http("elsewhere");
                }
                catch (PluginException e)
                {
                    services.Log.LogInformation(e, "Not there");
                }

                break;
        }
    }

    private PlannedChange Of(PlannedChange change) => flaw switch
    {
        "plans by chance" => change with { Summary = Guid.NewGuid().ToString() },
        "uses the culture" => change with { Summary = 7.5m.ToString(CultureInfo.CurrentCulture) },
        "asks the system's clock" => change with { Summary = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        "writes the key into the plan" => change with { Summary = client.Key },
        "one target for an item" when change.Facet is not null => change with { Target = change.Target.Split(':', 2)[1] },
        "a target for what is done" when change.Facet is not null => change with { Target = $"{change.Kind}:{change.Target}" },
        "no desire" when change.Facet is not null => change with { Do = null },
        "never content" when change is { Facet: Facets.Ratings, Kind: ChangeKind.Unchanged, Found: { } found }
            => change with { Kind = ChangeKind.Update, Do = new DesiredItem { Item = found with { Watches = null, Lists = null, Tags = null } } },
        "no SettleAfter" => change with { SettleAfter = TimeSpan.Zero },
        "no SettleAfter of uploads" when change.Facet is null => change with { SettleAfter = TimeSpan.Zero },
        "no effects" or "effects in the result" => change with { Effects = [] },
        "no inverse" => change with { Inverse = null },
        "no overwritten" => change with { Overwritten = null },
        "overwritten is the new" when change.Overwritten is not null => change with { Overwritten = change.Content },
        "no Found" => change with { Found = null },
        "asks without a choice" when change.Ask is { } ask => change with { Ask = ask with { Choices = [Question.Skip] } },
        "skips without a desire" when change.Kind == ChangeKind.Skip => change with { Do = null },
        "skips without a word" when change.Kind == ChangeKind.Skip => change with { Reason = null },
        "removes edited files" when change.Kind == ChangeKind.Skip && change.Content is null && change.Facet is null => change with { Kind = ChangeKind.Delete },
        _ => change,
    };
}
