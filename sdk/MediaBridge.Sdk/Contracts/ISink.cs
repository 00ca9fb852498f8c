namespace MediaBridge.Sdk;

/// <summary>Plans and applies changes to a target: an account, a folder, a server.</summary>
/// <remarks>
/// <para><b>Planning is read-only</b>, by force: the engine refuses writes meanwhile. A plan over the same state is the same plan, and
/// once it is applied, planning again yields nothing but <see cref="ChangeKind.Unchanged"/>.</para>
/// <para><b>What must survive a kill stands in the <see cref="PlannedChange"/>; a lost <see cref="ChangeResult"/> must cost nothing.</b>
/// After an interruption a change without a result is in doubt: a sink declared <see cref="ComponentInfo.Repeatable"/> gets it
/// again, any other is asked to plan its <see cref="PlannedChange.Do"/> again and the answer for the same target settles it.</para>
/// <para>Pulling a change from <see cref="ApplyRequest.Changes"/> journals it as intended: pull what the next call sends, send it, and
/// yield one result for each, in any order. A failure of one change is a result (<see cref="Outcome.Failed"/>), not an exception; an
/// exception stops this sink's step and leaves what was pulled in doubt.</para>
/// <para>The engine undoes applied changes itself, from <see cref="PlannedChange.Overwritten"/>, <see cref="PlannedChange.Inverse"/> and
/// the inverse of the effects.</para>
/// </remarks>
public interface ISink
{
    /// <summary>Compares what is desired with what is there.</summary>
    IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken);

    /// <summary>Makes the changes, in the order given.</summary>
    IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken);
}
