using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Core.State;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Accounts;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>A service, a clock and a data folder, and an engine over them whose process dies before a commit that a test names.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Queue<long> _cuts;
    private StateDatabase? _database;
    private long _untilCut;

    public World(params ReadOnlySpan<long> cuts)
    {
        _cuts = new Queue<long>(cuts.ToArray());
        Service = new AccountService(Clock);
    }

    public VirtualTime Clock { get; } = new();

    public AccountService Service { get; }

    /// <summary>Commits of all processes.</summary>
    public long Commits { get; private set; }

    /// <summary>How often it died.</summary>
    public int Deaths { get; private set; }

    public bool IsDead { get; private set; }

    /// <summary>The first run of each step, by the step's name.</summary>
    public Dictionary<string, long> Runs { get; } = new(StringComparer.Ordinal);

    public List<RunReport> Reports { get; } = [];

    public Func<ISink, ISink> Wrap { get; set; } = s => s;

    private StateDatabase Database => _database ??= Open();

    public async Task<RunReport> RunAsync(PipelineDefinition pipeline, RunOptions? options = null)
    {
        var engine = Engine();
        var (run, continued) = await engine.BeginAsync(pipeline, options ?? new RunOptions(), dry: false, CancellationToken.None);
        return await engine.RunAsync(Context(run, pipeline, options ?? new RunOptions()), continued, CancellationToken.None);
    }

    public async Task<RunReport> UndoAsync(PipelineDefinition pipeline, string step)
    {
        var engine = Engine();
        var undone = Store().Find(Runs[step])!;
        var (run, continued) = await engine.BeginUndoAsync(undone, CancellationToken.None);
        return await engine.UndoAsync(Context(run, pipeline, new RunOptions()), undone.Id, continued, CancellationToken.None);
    }

    /// <summary>Does a step until it is through, starting the process again after each death.</summary>
    public async Task DoAsync(Step step)
    {
        step.Prepare?.Invoke(this);
        var before = Newest();
        while (true)
        {
            try
            {
                var report = await step.Do(this);
                if (!IsDead)
                {
                    Reports.Add(report);
                    break;
                }
            }
            catch (Exception) when (IsDead)
            {
                // As a killed process, it takes with it whatever it was about to do.
            }

            await ReviveAsync();
            if (Database.First("SELECT 1 FROM runs WHERE id>?1 AND state='done'", r => true, before))
            {
                break; // it died with all done
            }
        }

        Runs[step.Name] = Database.First("SELECT min(id) FROM runs WHERE id>?1", r => r.GetInt64(0), before);
    }

    /// <summary>All that must not depend on deaths, as text.</summary>
    /// <param name="withJournal">Whether what is written of each change is part of it.</param>
    public string State(bool withJournal = true)
    {
        var journal = Database.List(
            """
            SELECT r.kind || ' ' || r.pipeline || ' ' || ((c.id >> 32) & 15) || ' ' || c.target || ' ' || c.kind || ' ' || c.state || ' ' || coalesce(c.outcome, '-')
            FROM changes c JOIN runs r ON r.id = c.id >> 36 WHERE c.kind<=2 ORDER BY r.id, c.id & 0xF00000000, c.target
            """,
            r => r.GetString(0));
        return string.Join(
            '\n',
            [
                Service.ToString(),
                .. Rows("parked", "step, target, op, kind"),
                .. Rows("owned", "step, target, tag, sha"),
                .. Rows("cursors", "pipeline, source, cursor"),
                .. Rows("rejected", "step, target"),
                .. Rows("latest", "stream, key"),
                .. withJournal ? journal.Select(j => $"journal {j}") : [],
            ]);
    }

    /// <summary>What is parked: target and kind.</summary>
    public List<string> Parked() => Database.List("SELECT target || ' ' || kind FROM parked ORDER BY target", r => r.GetString(0));

    /// <summary>Planned changes of a step's run: kind, target, state, reason.</summary>
    public List<string> Changes(string step)
    {
        var run = Runs[step];
        return [.. new SinkStore(Database, run).All().SelectMany(s => new ChangeStore(Database, run, s.Ord).Rows()).Select(r => $"{r.Change.Kind} {r.Change.Target} {r.State} {r.Outcome} {r.Change.Reason}".TrimEnd())];
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        _folder.Dispose();
    }

    private IEnumerable<string> Rows(string table, string columns)
        => Database.List($"SELECT {columns.Replace(", ", " || ' | ' || ", StringComparison.Ordinal)} FROM {table} ORDER BY 1", r => $"{table} {(r.IsDBNull(0) ? "" : r.GetString(0))}");

    private long Newest() => Database.First("SELECT coalesce(max(id), 0) FROM runs", r => r.GetInt64(0));

    private RunStore Store() => new(Database, Clock);

    private StagingArea Staging() => new(Database, _folder["staging"]);

    private RunEngine Engine() => new(Database, Staging(), Store()) { RunsToKeep = 20 };

    private RunContext Context(RunRow run, PipelineDefinition pipeline, RunOptions options) => new()
    {
        Database = Database,
        Runs = Store(),
        Staging = Staging(),
        Components = new PluginComponents(new AccountPlugin(Service)) { Connections = Scenario.People, Wrap = Wrap },
        Pipeline = pipeline,
        Run = run,
        Options = options,
        Clock = Clock,
        Log = NullLogger.Instance,
        Query = _ => _ => true,
    };

    private StateDatabase Open()
    {
        var database = StateDatabase.Open(_folder["state.db"], synchronous: false);
        _untilCut = _cuts.TryDequeue(out var cut) ? cut : 0;
        database.BeforeCommit = _ => Commit();
        return database;
    }

    private void Commit()
    {
        if (IsDead)
        {
            throw new CutException();
        }

        if (_untilCut > 0 && --_untilCut == 0)
        {
            IsDead = Service.CallerIsDead = true;
            Deaths++;
            throw new CutException();
        }

        Commits++;
    }

    private async Task ReviveAsync()
    {
        await _database!.DisposeAsync();
        IsDead = Service.CallerIsDead = false;
        _database = Open();
        _database.BeforeCommit = null;
        using (var transaction = await _database.WriteAsync(CancellationToken.None))
        {
            transaction.Run("DELETE FROM leases"); // the process that held them is gone
            transaction.Commit();
        }

        _database.BeforeCommit = _ => Commit();
    }
}
