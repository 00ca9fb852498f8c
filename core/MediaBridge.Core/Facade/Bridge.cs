using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Plugins;
using MediaBridge.Core.Running;
using MediaBridge.Core.Statistics;
using MediaBridge.Core.Watching;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>The engine, as hosts and embedding programs see it: plugins, pipelines, plans, runs.</summary>
/// <remarks>Thread-safe. Opening reads manifests only; the database opens with the first run or query. One process may hold several bridges on one data folder.</remarks>
public sealed class Bridge : IAsyncDisposable
{
    private readonly BridgeOptions _options;
    private readonly Engine _engine;

    private Bridge(BridgeOptions options)
    {
        _options = options;
        _engine = new Engine(options);
        Runs = new RunHistory(_engine);
        Matches = new MatchBook(_engine);
        Edits = new LibraryEdits(_engine);
        Library = new LibraryBook(_engine);
        Copies = new LibraryCopies(_engine);
        Connections = new ConnectionBook(_engine);
        Cache = new CacheControl(_engine);
        Secrets = new SecretBook(_engine);
        PluginBook = new PluginBook(_engine);
        Schemas = new EditorSchemas(_engine);
        Scans = new ScanBook(_engine);
    }

    /// <summary>The plugins that were found, with the state of each.</summary>
    public IReadOnlyList<PluginInfo> Plugins => _engine.Catalog.Plugins;

    /// <summary>The fields that queries can name, in the order of the documentation.</summary>
    public static IReadOnlyList<QueryFieldInfo> QueryFields { get; } = [.. Queries.QueryFields.All.Select(f => new QueryFieldInfo { Name = f.Name, Description = f.Description })];

    /// <summary>Reads release names.</summary>
    public static NameBook Names { get; } = new();

    /// <summary>Installs, updates and removes plugins of the data folder.</summary>
    public PluginBook PluginBook { get; }

    /// <summary>Schemas for editors.</summary>
    public EditorSchemas Schemas { get; }

    /// <summary>Scan profiles.</summary>
    public ScanBook Scans { get; }

    /// <summary>Earlier runs and what they did.</summary>
    public RunHistory Runs { get; }

    /// <summary>Which item of one service is which of another, and who decided it.</summary>
    public MatchBook Matches { get; }

    /// <summary>The catalogue of items that pipelines filled.</summary>
    public LibraryBook Library { get; }

    /// <summary>What people change in the library.</summary>
    public LibraryEdits Edits { get; }

    /// <summary>Exports, backups and restores of the catalogue.</summary>
    public LibraryCopies Copies { get; }

    /// <summary>Named accounts.</summary>
    public ConnectionBook Connections { get; }

    /// <summary>The cache of answers.</summary>
    public CacheControl Cache { get; }

    /// <summary>The encrypted store of secrets.</summary>
    public SecretBook Secrets { get; }

    /// <summary>The parts, for tests that cut the journal.</summary>
    internal Engine Engine => _engine;

    /// <summary>Opens an engine over a data folder.</summary>
    public static Task<Bridge> OpenAsync(BridgeOptions options, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Open(options));
    }

    /// <summary>The same at once, for containers.</summary>
    internal static Bridge Open(BridgeOptions options) => new(options);

    /// <summary>Reads and checks a pipeline file; look at <see cref="Pipeline.Problems"/> before running it.</summary>
    /// <param name="file">Path of the YAML file.</param>
    /// <param name="variables">Values of its <c>vars</c> (<c>--set name=value</c>).</param>
    public Pipeline Load(string file, IReadOnlyDictionary<string, string>? variables = null) => _engine.Accounts.Apart(PipelineFile.Load(file, _engine.PipelineContext(variables)));

    /// <summary>Checks a pipeline given as YAML text.</summary>
    public Pipeline Parse(string yaml, IReadOnlyDictionary<string, string>? variables = null) => _engine.Accounts.Apart(PipelineFile.Parse(yaml, null, _engine.PipelineContext(variables)));

    /// <summary>Checks also what only the components themselves understand, such as the templates of a person: steps and outputs that need no account are made as for a run. Nothing is read or written.</summary>
    /// <param name="pipeline">A pipeline that was checked.</param>
    /// <returns>The same pipeline, or one with what was found added to its problems.</returns>
    public Task<Pipeline> CheckAsync(Pipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return new OptionTrial(_engine).CheckAsync(pipeline);
    }

    /// <summary>Checks a pipeline that a program composed with <see cref="PipelineComposer"/>.</summary>
    public Pipeline Compose(PipelineComposer composer) => _engine.Accounts.Apart(composer.Check(_engine.PipelineContext(null)));

    /// <summary>Makes a pipeline of a source and a sink as the command line writes them: <c>component[:argument][?key=value&amp;…]</c>.</summary>
    /// <param name="from">The source, such as <c>items:films.jsonl</c>.</param>
    /// <param name="to">The sink, such as <c>files:out?format=csv</c>.</param>
    /// <param name="match">A matcher between them.</param>
    /// <param name="where">A query that items must match.</param>
    /// <param name="existing">What happens where the target holds another own mark, note or favourite: overwrite, ask or keep; null for overwrite.</param>
    public Pipeline Copy(string from, string to, string? match = null, string? where = null, string? existing = null)
        => _engine.Accounts.Apart(CopyPipeline.Check(from, to, match, where, _engine.PipelineContext(null), existing));

    /// <summary>Makes a pipeline that only reads: a source as the command line writes it.</summary>
    /// <param name="from">The source, such as <c>items:films.jsonl</c>.</param>
    /// <param name="where">A query that items must match.</param>
    public Pipeline Reading(string from, string? where = null) => Copy(from, "files:-?format=stats", match: null, where);

    /// <summary>Reads the sources of a pipeline, takes the items through its steps and counts what comes out; its sinks are left out, nothing is written.</summary>
    /// <exception cref="PluginException">The pipeline has errors, or the data folder cannot be read or written.</exception>
    public async Task<StatisticsReport> CountAsync(Pipeline pipeline, RunOptions? options = null, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
    {
        var collector = new StatisticsCollector();
        var report = await ReadAsync(pipeline, collector.Add, "stats", options, events, cancellationToken);
        return new StatisticsReport { Read = report, Statistics = collector.Result() };
    }

    /// <summary>Reads the sources of a pipeline, takes the items through its steps and hands over what comes out; its sinks are left out, nothing is written, and the run is not kept.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="each">Called for each item, in order.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="events">Told of progress.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PluginException">The pipeline has errors, or the data folder cannot be read or written.</exception>
    public Task<RunReport> ReadAsync(Pipeline pipeline, Action<MediaItem> each, RunOptions? options = null, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
        => ReadAsync(pipeline, each, "read", options, events, cancellationToken);

    /// <summary>Plans a run: reads, processes, and says what would change, without writing anywhere but the data folder.</summary>
    /// <exception cref="PluginException">The pipeline has errors, or the data folder cannot be read or written.</exception>
    public async Task<RunPlan> PlanAsync(Pipeline pipeline, RunOptions? options = null, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
    {
        var definition = Checked(pipeline);
        return new RunPlan(this, await GuardAsync(() => BeginAndRunAsync(definition, options, dry: true, events, cancellationToken)), definition);
    }

    /// <summary>Applies a plan: every item is planned again, and what has moved since is left alone and reported.</summary>
    public Task<RunReport> ApplyAsync(RunPlan plan, RunOptions? options = null, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
        => GuardAsync(() => _engine.ApplyPlanAsync(plan.Run, options ?? new RunOptions(), events, cancellationToken));

    /// <summary>Runs a pipeline, going on with an unfinished run of the same pipeline and settings.</summary>
    /// <exception cref="PluginException">The pipeline has errors, it is running already, or the data folder cannot be read or written.</exception>
    public Task<RunReport> RunAsync(Pipeline pipeline, RunOptions? options = null, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
    {
        var definition = Checked(pipeline);
        return GuardAsync(() => BeginAndRunAsync(definition, options, dry: false, events, cancellationToken));
    }

    /// <summary>Tells when a pipeline should run: at once, as soon as its sources are watched, and then after every change that came to rest. It ends when it is cancelled.</summary>
    /// <remarks>Run the pipeline for each element: what changes meanwhile is remembered and is the next element. A run that fails need not end the watch.</remarks>
    /// <param name="pipeline">The pipeline; at least one of its sources must be able to watch. The others are read with each run.</param>
    /// <param name="quiet">How long nothing may have changed before a change counts as at rest; null for 30 seconds.</param>
    /// <param name="events">Gets what the watch has to say (phase <c>watch</c>), such as that a folder is gone and waited for.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>What changed, for people; empty for the first one.</returns>
    /// <exception cref="PluginException">The pipeline has errors, or none of its sources can be watched.</exception>
    public IAsyncEnumerable<string> WatchAsync(Pipeline pipeline, TimeSpan? quiet = null, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
        => new PipelineWatch(_engine, Checked(pipeline), quiet ?? PipelineWatch.UsualQuiet, events).RunAsync(cancellationToken);

    /// <summary>Goes on with an unfinished run, as its pipeline was when it began.</summary>
    /// <exception cref="PluginException">There is no such run, or it is finished.</exception>
    public Task<RunReport> ResumeAsync(long run, RunOptions? options = null, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
        => GuardAsync(() => _engine.ResumeAsync(run, options ?? new RunOptions(), events, cancellationToken));

    /// <summary>Undoes what a finished run applied; what somebody changed since is kept and reported.</summary>
    /// <exception cref="PluginException">There is no such run, it is unfinished, or it is too old: its journal was deleted.</exception>
    public Task<RunReport> UndoAsync(long run, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
        => GuardAsync(() => _engine.UndoAsync(run, events, cancellationToken));

    /// <summary>Reads a plan that was saved.</summary>
    /// <exception cref="PluginException">The file is no plan, or the data folder no longer holds its run.</exception>
    public Task<RunPlan> LoadPlanAsync(string file, CancellationToken cancellationToken = default) => RunPlan.LoadAsync(this, file, cancellationToken);

    /// <summary>Looks the installation over: data folder, database, plugins, connections, programs.</summary>
    /// <param name="tools">Names of programs that plugins use, to see whether they are there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>One finding for each thing that was looked at, good ones included; nothing in them is secret.</returns>
    public Task<IReadOnlyList<Diagnostics.Finding>> DiagnoseAsync(IReadOnlyList<string> tools, CancellationToken cancellationToken = default)
        => Task.Run(() => new Doctor(_engine, Plugins, Connections).Look(tools), cancellationToken);

    /// <summary>Asks for addresses of the web (http, https) whether something still stands there; only heads are fetched, each address once.</summary>
    /// <param name="addresses">The addresses.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Those at which nothing stands any more, with the reason. A host that does not answer is not among them.</returns>
    /// <exception cref="PluginException"><see cref="BridgeOptions.Offline"/> is set.</exception>
    public async Task<IReadOnlyDictionary<Uri, string>> FindGoneAsync(IEnumerable<Uri> addresses, CancellationToken cancellationToken = default)
    {
        using var probe = new Http.AddressProbe(_engine.Http);
        return await probe.GoneAsync(addresses, cancellationToken);
    }

    /// <summary>Ends all that runs and closes the files.</summary>
    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private async Task<RunReport> ReadAsync(Pipeline pipeline, Action<MediaItem> each, string prefix, RunOptions? options, IProgress<RunEvent>? events, CancellationToken cancellationToken)
    {
        var whole = Checked(pipeline);
        var definition = whole with { To = [], Name = $"{prefix}-{whole.From[0].Id}" };
        return await GuardAsync(async () =>
        {
            await using var session = await _engine.BeginAsync(definition, options ?? new RunOptions(), dry: true, events, cancellationToken);
            try
            {
                var report = await session.RunAsync(cancellationToken);
                await foreach (var item in _engine.ItemsOf(report.Run).WithCancellation(cancellationToken))
                {
                    each(item);
                }

                return report;
            }
            finally
            {
                // What was only read is nothing that could be shown, applied or undone later.
                await _engine.ForgetAsync(session.Run);
            }
        });
    }

    private async Task<RunReport> BeginAndRunAsync(PipelineDefinition definition, RunOptions? options, bool dry, IProgress<RunEvent>? events, CancellationToken cancellationToken)
    {
        await using var session = await _engine.BeginAsync(definition, options ?? new RunOptions(), dry, events, cancellationToken);
        return await session.RunAsync(cancellationToken);
    }

    /// <summary>A journal that cannot be written stops a run: the error names the file and says how to go on.</summary>
    private async Task<RunReport> GuardAsync(Func<Task<RunReport>> run)
    {
        try
        {
            return await run();
        }
        catch (PluginException e) when (!string.Equals(Secrets.Redact(e.ToString()), e.ToString(), StringComparison.Ordinal))
        {
            // Made anew without its inner exceptions, which may hold the secret as well.
            throw new PluginException(e.Error with { Message = Secrets.Redact(e.Message), Hint = e.Error.Hint is null ? null : Secrets.Redact(e.Error.Hint) });
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            throw new PluginException(
                ErrorKind.Transient,
                $"The database '{Path.Combine(_options.DataFolder, "state.db")}' cannot be read or written: {e.Message}",
                "Check free space and rights of the data folder, then run the same command again: it goes on where it stopped.",
                e);
        }
    }

    private static PipelineDefinition Checked(Pipeline pipeline)
        => pipeline.Definition ?? throw new PluginException(
            ErrorKind.Configuration, $"The pipeline '{pipeline.Name}' has errors: {string.Join(" ", pipeline.Problems.Where(p => !p.IsWarning).Select(p => p.ToString()))}");
}
