namespace MediaBridge.Sdk.Testing;

/// <summary>The contract of sinks. Derive from it, name the component, build its world in <c>Arrange</c>, say what is <see cref="Wanted"/>, and every check runs.</summary>
/// <typeparam name="TPlugin">The plugin's entry.</typeparam>
/// <remarks>
/// <para>The kit runs the sink as the engine does: it plans, journals each change as intended when it is pulled and its result when it comes,
/// kills and restarts the process, settles what is in doubt, and undoes. Everything goes through JSON. The world that <c>Arrange</c> builds
/// outlives the processes.</para>
/// <para>Arrange a world that differs from what is wanted in at least two things, and that holds things that nobody wants: another play, another list
/// entry, another file. What a sink can do beyond that is checked once its hook is overridden.</para>
/// </remarks>
public abstract partial class SinkContract<TPlugin> : ComponentContract<TPlugin>
    where TPlugin : IPlugin, new()
{
    private static readonly TimeSpan LongestLag = TimeSpan.FromHours(1);
    private SinkUnderTest? _sink;

    /// <summary>A sink of whole files may make one of everything.</summary>
    private int FewestChanges => Info.NeedsAll ? 1 : 2;

    /// <summary>What is desired at the target. Some of it is there already in the arranged world, some is not.</summary>
    protected abstract IReadOnlyList<MediaItem> Wanted { get; }

    private protected sealed override ComponentKind Kind => ComponentKind.Sink;

    private SinkUnderTest Sink => _sink ??= MakeSink();

    /// <summary>All that the target holds, as lines of text; equal text is equal state. Default: what the source named by <see cref="ComponentInfo.CurrentFrom"/> reads, and the files of the stores and of the temporary folder.</summary>
    /// <remarks>Override it for a sink that has neither, and for a service that holds more than the source reads. Write a line for each thing that can change alone, such as a facet of an item, and leave out the numbers and dates that the service gives by itself.</remarks>
    protected virtual async Task<string> ReadBackAsync(TestServices services)
    {
        var items = Sink.CurrentFrom is null ? [] : (await Sink.ReadAsync(services)).Items;
        return string.Join('\n', WorldText.Of(items, Wanted.SelectMany(i => i.Ids).ToHashSet()).Concat(WorldText.Files(services)));
    }

    /// <summary>Somebody changes by hand what a change left, to something else.</summary>
    /// <returns>False if it cannot be changed. Default: files of stores in memory are changed, if the change's target is their path.</returns>
    protected virtual bool Edit(TestServices services, PlannedChange change)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(change);
        if (services.Stores.Values.FirstOrDefault(s => s.Paths.Contains(change.Target, StringComparer.Ordinal)) is not { } store)
        {
            return false;
        }

        store.Put(change.Target, "changed by hand");
        return true;
    }

    /// <summary>Makes the writes of a service that is reached neither by <c>services.Http</c> nor by a store fail while <paramref name="error"/> gives an error: the service throws it as a <see cref="PluginException"/>.</summary>
    /// <returns>False (the default) if there is no such service.</returns>
    protected virtual bool Break(TestServices services, Func<PluginError?> error) => false;

    /// <summary>What the wanted items are as the desires of an ordinary step.</summary>
    private protected SinkWish Wish() => SinkWish.Of(Wanted);

    /// <summary>An engine over a fresh world, that answers questions with their first choice.</summary>
    private protected SinkMachine NewMachine() => new(Sink, NewServices()) { Answer = Yes };

    /// <summary>The state once reads surely show all that was written, whether the sink said how long that takes or not.</summary>
    private protected async Task<string> StateAsync(SinkMachine machine)
    {
        machine.AwaitSettling();
        machine.Services.Clock.Advance(LongestLag);
        return await LimitAsync(ReadBackAsync(machine.Services), "Reading back");
    }

    /// <summary>Runs, and expects that nothing goes wrong.</summary>
    private protected Task<SinkRun> RunWellAsync(SinkMachine machine, SinkWish? wish = null) => WellAsync(machine, machine.RunAsync(wish ?? Wish()), "Applying");

    /// <summary>Undoes, and expects that nothing goes wrong.</summary>
    private protected Task<SinkRun> UndoWellAsync(SinkMachine machine, SinkRun run) => WellAsync(machine, machine.UndoAsync(run), "Undoing");

    /// <summary>Plans, and expects that nothing goes wrong and that there is something to do.</summary>
    private protected async Task<SinkRun> PlanWellAsync(SinkMachine machine, SinkWish? wish = null)
    {
        var run = await PlanAsync(machine, wish);
        var writes = run.Writes.Count();
        return writes >= FewestChanges || wish is not null
            ? run
            : throw Violation($"The plan holds {writes} changes to make.", MissingRoutes(machine) ?? $"Arrange a world that differs from Wanted in at least {FewestChanges} thing(s), so that there is something to cut and to compare.");
    }

    private protected async Task<SinkRun> PlanAsync(SinkMachine machine, SinkWish? wish = null)
    {
        try
        {
            return await LimitAsync(Task.Run(() => machine.PlanAsync(wish ?? Wish())), "Planning");
        }
        catch (Exception e) when (e is not (ContractException or KilledException))
        {
            throw Threw("Planning", machine, e);
        }
    }

    private static string? Yes(Question question) => question.Choices.FirstOrDefault(c => c != Question.Skip);

    private static string? MissingRoutes(SinkMachine machine)
        => machine.Services.Web.Unrouted is { Count: > 0 } unrouted ? $"The test has no route for {string.Join(", ", unrouted.Distinct(StringComparer.Ordinal).Take(3))}: add it in Arrange." : null;

    private static Exception Threw(string what, SinkMachine machine, Exception e)
        => (e as PluginException)?.Error.Code == "http.write-refused"
            ? Violation(e.Message, "Read in PlanAsync, write in ApplyAsync. If the request only reads though its method is POST, mark it: request.WithIntent(RequestIntent.Query).", e)
            : Violation($"{what} threw {e.GetType().Name}: {e.Message}", MissingRoutes(machine) ?? "Correct the sink, or what Arrange builds.", e);

    private async Task<SinkRun> WellAsync(SinkMachine machine, Task<SinkRun> running, string what)
    {
        SinkRun run;
        try
        {
            run = await LimitAsync(running, what);
        }
        catch (Exception e) when (e is not ContractException)
        {
            throw Threw(what, machine, e);
        }

        if (run.Error is { } error)
        {
            throw Threw(what, machine, error);
        }

        return run.Rows.Find(r => r.Result is { Outcome: Outcome.Failed }) is { } failed
            ? throw Violation($"{what} '{failed.Change.Target}' failed though nothing was wrong: {failed.Result!.Error?.Message}", MissingRoutes(machine) ?? "Correct the sink, or what Arrange builds.")
            : run;
    }

    private SinkUnderTest MakeSink()
    {
        var from = Info.CurrentFrom;
        return new SinkUnderTest
        {
            Info = Info,
            Sink = Create<ISink>,
            CurrentFrom = from is null ? null : services => Create<ISource>(services, ComponentKind.Source, from, null),
            CurrentFacets = from is null ? [] : Plugin.Component(ComponentKind.Source, from).Info.Facets,
            Facets = async services => CreateClient(Registration, services) is IFacetLimits limits
                ? [.. Info.Facets.ExceptBy((await limits.GetAsync(CancellationToken.None)).Select(f => f.Facet), f => f.Facet, StringComparer.Ordinal), .. await limits.GetAsync(CancellationToken.None)]
                : Info.Facets,
        };
    }
}
