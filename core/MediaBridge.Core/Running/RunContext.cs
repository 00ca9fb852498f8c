using System.Collections.Concurrent;
using MediaBridge.Core.Items;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Secrets;
using MediaBridge.Core.State;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core.Running;

/// <summary>What the phases of one run share.</summary>
internal sealed class RunContext
{
    public required StateDatabase Database { get; init; }

    public required RunStore Runs { get; init; }

    public required StagingArea Staging { get; init; }

    public required IComponents Components { get; init; }

    public required PipelineDefinition Pipeline { get; init; }

    /// <summary>The run as it was when this process took it up.</summary>
    public required RunRow Run { get; init; }

    public required RunOptions Options { get; init; }

    public required TimeProvider Clock { get; init; }

    public required ILogger Log { get; init; }

    /// <summary>Where answers that were not understood are kept; null for nowhere.</summary>
    public KeptAnswers? Answers { get; init; }

    /// <summary>Makes a predicate of a query.</summary>
    public required Func<string, Predicate<MediaItem>> Query { get; init; }

    /// <summary>Masks the secrets in a text: what plugins say goes to journal and reports.</summary>
    public Func<string, string> Redact { get; init; } = text => text;

    /// <summary>Keeps secrets out of what is stored.</summary>
    public SecretHider Hider { get; init; } = SecretHider.None;

    /// <summary>Asks the person at the terminal, when there is one: question and item in, choice out; null leaves it held.</summary>
    public Func<Question, PlannedChange, CancellationToken, Task<string?>>? Ask { get; init; }

    public IProgress<RunEvent>? Events { get; init; }

    /// <summary>The dry run whose plan is being applied: changes that differ from it are left alone.</summary>
    public long? SavedPlan { get; init; }

    /// <summary>Which of an item's ratings stands first.</summary>
    public RatingOrder Ratings { get; init; } = new([]);

    /// <summary>Whether what waits for a connection is taken up without being asked for.</summary>
    public bool TakesUpWaiting { get; init; } = true;

    /// <summary>Which parked items of steps this run takes up, as a further condition in SQL of ours.</summary>
    public string WhichWait => TakesUpWaiting || Options.Retry is not null ? "" : $" AND kind<>'{ItemAtHand.WaitingKind}'";

    /// <summary>Whether plugins must not write now: while sinks plan, and throughout a dry run.</summary>
    public bool WritesRefused { get; private set; } = true;

    /// <summary>Sources, steps and sinks whose connection cannot be used in this run, by id, with why.</summary>
    public ConcurrentDictionary<string, PluginError> Down { get; } = new(StringComparer.Ordinal);

    /// <summary>Sinks that had begun to apply in an earlier process, and whose connection cannot be used now.</summary>
    public List<(string Step, PluginError Error)> Begun { get; } = [];

    /// <summary>The sources of this run that can open their items' files, by component id.</summary>
    public List<(string Component, IFileStore Store)> FileStores { get; } = [];

    /// <summary>The sources of this run that know where the files of other sources' items are.</summary>
    public List<IItemFiles> ItemFiles { get; } = [];

    /// <summary>How many items are processed at the same time.</summary>
    public int Workers => Math.Clamp(Options.Workers ?? Environment.ProcessorCount, 1, 256);

    /// <summary>The owner of the bytes that this run stages.</summary>
    public string StagingOwner => $"run:{Run.Id}";

    /// <summary>Lets plugins write while a sink applies, since steps of one connection share what they write with. One beside the others, which needs nobody's leave, opens and closes nothing.</summary>
    public void AllowWrites(SinkWork work, bool isAllowed) => WritesRefused = work.Sink is IOwnDatabase ? WritesRefused : !isAllowed;

    /// <summary>What went wrong, without secrets.</summary>
    public PluginError ErrorOf(Exception e)
        => Masked((e as PluginException)?.Error ?? new PluginError { Kind = ErrorKind.Unexpected, Message = $"{e.GetType().Name}: {e.Message}" });

    /// <summary>The error without secrets.</summary>
    public PluginError Masked(PluginError error)
        => error with { Message = Redact(error.Message), Hint = error.Hint is null ? null : Redact(error.Hint), Code = error.Code is null ? null : Redact(error.Code) };

    /// <summary>Keeps the answer that a component no longer understood, and names its file in the error.</summary>
    public async Task<PluginError> KeepAnswerAsync(PluginError error, string component, string step)
    {
        if (error.Kind != ErrorKind.ServiceChanged || Answers is null || Components.LastAnswer(component, Run.Id) is not { } answer)
        {
            return error;
        }

        try
        {
            var kept = $"What it answered is kept in {await Answers.KeepAsync(Run.Id, step, answer)} of the data folder.";
            return error with { Hint = error.Hint is null ? kept : $"{error.Hint} {kept}" };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return error with { Hint = $"{error.Hint} What it answered could not be kept: {e.Message}".TrimStart() };
        }
    }

    /// <summary>The owner of the files that this run renders.</summary>
    public string RenderedOwner => $"out:{Run.Id}";

    /// <summary>Where components of a step work.</summary>
    public StepContext Step(string phase, string step) => new()
    {
        Run = Run.Id,
        Step = step,
        Date = Date,
        Staging = Staging.For(StagingOwner),
        Rendered = Staging.For(RenderedOwner),
        WritesRefused = () => WritesRefused,
        FilesOf = FilesOf,
        Progress = p => Tell(phase, step, p.Done, p.Total, p.Text),
    };

    /// <summary>Reports progress.</summary>
    public void Tell(string phase, string? step, long done, long? total = null, string? message = null, string? current = null)
        => Events?.Report(new RunEvent { Run = Run.Id, Phase = phase, Step = step, Done = done, Total = total, Message = message, Current = current is null ? null : Redact(current) });

    /// <summary>The local time that <c>${date:…}</c> stands for.</summary>
    public DateTimeOffset Date => TimeZoneInfo.ConvertTime(Journal.Time(Run.Dated), Clock.LocalTimeZone);

    /// <summary>The journal of a sink belongs to pipeline, sink and account.</summary>
    public string JournalOf(SinkStep sink, string account) => $"{Pipeline.Name}\n{sink.Id}\n{account}";

    /// <summary>The journal of what a sink prints in this run.</summary>
    public string PrintedJournalOf(SinkStep sink) => $"{Pipeline.Name}\n{sink.Id}\n(printed in run {Run.Id})";

    /// <summary>Where the items of a sink wait whose account is not known, because its connection cannot be used.</summary>
    public string WaitingOf(SinkStep sink) => $"{Pipeline.Name}\n{sink.Id}\n(waits for its connection)";

    /// <summary>The journal of what a sink writes this day, where its options hold the day: each folder of a day is a place of its own.</summary>
    public string DatedJournalOf(SinkStep sink, string account) => string.Join('\n', DatedText.Texts(sink.Options, Date).Prepend(JournalOf(sink, account)));

    private IFileStore? FilesOf(MediaItem item)
    {
        var origin = item.Provenance?.Origin;
        if (origin is null)
        {
            return null;
        }

        var stores = FileStores.FindAll(s => string.Equals(s.Component, origin, StringComparison.Ordinal));
        return stores.Count switch
        {
            0 => ItemFiles.Select(s => s.FilesOf(item)).FirstOrDefault(s => s is not null),
            1 => stores[0].Store,
            _ => new FirstOfStores([.. stores.Select(s => s.Store)]),
        };
    }
}
