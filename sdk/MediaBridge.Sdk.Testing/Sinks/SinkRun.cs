namespace MediaBridge.Sdk.Testing;

/// <summary>One run: its plan and what came of it.</summary>
internal sealed class SinkRun(SinkWish wish, SinkRun? undoes = null)
{
    public SinkWish Wish => wish;

    /// <summary>The run that this one undoes.</summary>
    public SinkRun? Undoes => undoes;

    public List<SinkRow> Rows { get; } = [];

    public bool IsPlanned { get; set; }

    /// <summary>The targets of the plan as the sink gave them, doubles among them.</summary>
    public List<string> Targets { get; } = [];

    public List<(MediaItem Item, string Reason)> Rejected { get; } = [];

    /// <summary>What the target held when the run was planned; kept over a kill.</summary>
    public HeldItems? Before { get; set; }

    /// <summary>Results as the sink gave them, in order.</summary>
    public List<ChangeResult> Results { get; } = [];

    /// <summary>Targets that were handed to the sink and got no result from it.</summary>
    public HashSet<string> Unanswered { get; } = new(StringComparer.Ordinal);

    /// <summary>The most changes that were pulled and not yet answered.</summary>
    public int MostAhead { get; set; }

    /// <summary>What the sink threw while applying.</summary>
    public Exception? Error { get; set; }

    public IEnumerable<SinkRow> Writes => Rows.Where(r => r.Writes);

    public IEnumerable<SinkRow> Applied => Rows.Where(r => r.Result?.Outcome == Outcome.Applied);
}
