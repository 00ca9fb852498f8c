using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk;

/// <summary>Compares what is desired with what an account holds, facet by facet: all that the plan of a common facet sink needs.</summary>
/// <remarks>
/// <para>Works on the personal facets that <see cref="PlanRequest.Facets"/> declares as written: own ratings (on the facet's scale), watches,
/// progress, favourite, lists, tags and note. There is one change for an item and facet; its target is <c>facet:id</c>.</para>
/// <para><see cref="PlannedChange.Do"/> is narrowed to what must be written: <see cref="DesiredOp.Add"/> with what is missing,
/// <see cref="DesiredOp.Remove"/> with what goes, <see cref="DesiredOp.Set"/> with all there should be where both happen or a service only
/// counts. <see cref="PlannedChange.Inverse"/> puts back what stood there. <see cref="Parts"/> splits either kind for services that add and
/// remove by separate calls.</para>
/// <para>Plays are equal by <see cref="Watch.NativeId"/>, else to the minute, else by calendar day when one of the two is only a date; a play
/// without a time stands for any other. Marks, list ranks and notes of equal entries are not compared.</para>
/// <para>Equal state gives an equal plan in the order of the desired items, then by target; the order of the current items does not
/// matter. Keeps one dictionary over the current items in memory.</para>
/// </remarks>
public static class Diff
{
    /// <summary>The changes that make the account as desired.</summary>
    /// <param name="request">What the sink is asked to plan.</param>
    /// <param name="schemes">
    /// The id schemes that the service understands, the preferred first. The first that a desired item has names the target; without one, the
    /// first that the matching current item has, whose ids are then added to those of <see cref="PlannedChange.Do"/>. An item without any is
    /// rejected. Null or empty: every id will do.
    /// </param>
    /// <param name="settleAfter">How long after a change a read may not show it yet.</param>
    /// <param name="effects">What else a change does to the account, such as a play that takes the item off the watchlist. Later facets of the same item are planned with it in mind.</param>
    /// <param name="cancellationToken">Cancels between two items.</param>
    /// <exception cref="PluginException">The sink declares no <see cref="ComponentInfo.CurrentFrom"/>, so that there is nothing to compare with (<see cref="ErrorKind.Configuration"/>).</exception>
    public static async IAsyncEnumerable<PlannedChange> Against(
        PlanRequest request, IReadOnlyList<string>? schemes = null, Func<PlannedChange, TimeSpan>? settleAfter = null,
        Func<PlannedChange, IReadOnlyList<DesiredItem>>? effects = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Current is null)
        {
            throw new PluginException(ErrorKind.Configuration, "There is no current state to compare with.", "Declare CurrentFrom at the sink: the id of the source that reads what it writes.");
        }

        await foreach (var change in new DiffPlan(request, new DiffOptions { Schemes = schemes ?? [], SettleAfter = settleAfter, Effects = effects }).RunAsync(cancellationToken))
        {
            yield return change;
        }
    }

    /// <summary>What a change of <see cref="Against"/> adds and what it removes, each as an item with the one facet; null where there is nothing.</summary>
    /// <exception cref="ArgumentException">The change has no desire: it is not one to apply.</exception>
    public static (MediaItem? Add, MediaItem? Remove) Parts(PlannedChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Do is not { } desire)
        {
            throw new ArgumentException("The change has no Do.", nameof(change));
        }

        return desire.Op switch
        {
            DesiredOp.Add => (desire.Item, null),
            DesiredOp.Remove => (null, desire.Item),
            _ => FacetDiff.Of(change.Facet)?.Parts(change.Inverse?.Item, desire.Item) ?? (desire.Item, null),
        };
    }
}
