namespace MediaBridge.Sdk.Testing;

/// <summary>A small engine over a world: it plans, applies, settles and undoes by the engine's rules, keeps a journal, and dies before the commits that a check names.</summary>
internal sealed class SinkMachine(SinkUnderTest sink, TestServices services)
{
    private SinkProcess? _process;
    private int _untilCut;

    public SinkUnderTest Sink => sink;

    public TestServices Services => services;

    public SinkJournal Journal { get; } = new(services.Clock);

    /// <summary>Commits of all processes.</summary>
    public int Commits { get; private set; }

    /// <summary>Before which commit each process dies, counted from its start; processes beyond these live.</summary>
    public Queue<int> Cuts { get; } = [];

    /// <summary>The number of the result that gets lost on its way, from 1; 0 for none.</summary>
    public int Lost { get; set; }

    /// <summary>Results that came.</summary>
    public int ResultCount { get; set; }

    /// <summary>What questions are answered with; null holds the change.</summary>
    public Func<Question, string?> Answer { get; set; } = _ => null;

    /// <summary>Called with each result that comes.</summary>
    public Action<ChangeResult>? OnResult { get; set; }

    /// <summary>Called when the sink asks for the next desired item.</summary>
    public Action? OnDesired { get; set; }

    /// <summary>The writes that a check made fail.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Given to the sink while it applies.</summary>
    public CancellationToken Token { get; set; }

    /// <summary>Whether a change was handed to the sink and has no result yet.</summary>
    public bool IsPulled(string target) => _process?.IsPulled(target) == true;

    public Task<SinkRun> RunAsync(SinkWish wish) => GoOnAsync(new SinkRun(wish));

    /// <summary>Undoes a run, in a run of its own.</summary>
    public Task<SinkRun> UndoAsync(SinkRun run)
    {
        AwaitSettling();
        return GoOnAsync(new SinkRun(run.Wish, run));
    }

    /// <summary>Only plans.</summary>
    public async Task<SinkRun> PlanAsync(SinkWish wish)
    {
        var run = new SinkRun(wish);
        await new SinkProcess(this, run).PlanAsync();
        return run;
    }

    /// <summary>Goes on with a run, starting the process again as often as it dies.</summary>
    public async Task<SinkRun> GoOnAsync(SinkRun run)
    {
        while (true)
        {
            _untilCut = Cuts.TryDequeue(out var cut) ? cut : 0;
            _process = new SinkProcess(this, run);
            try
            {
                await _process.RunAsync();
                return run;
            }
            catch (KilledException)
            {
                services.Planning = false;
            }
        }
    }

    /// <summary>Waits until reads show all that was written.</summary>
    public void AwaitSettling()
    {
        var wait = Journal.SettledAt - services.Clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            services.Clock.Advance(wait);
        }
    }

    /// <summary>Writes to the journal, unless the process dies just before.</summary>
    public void Commit(Action write)
    {
        if (_untilCut > 0 && --_untilCut == 0)
        {
            throw new KilledException();
        }

        write();
        Commits++;
    }
}
