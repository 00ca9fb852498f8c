using MediaBridge.Core.BuiltIn;
using MediaBridge.Core.Caching;
using MediaBridge.Core.Http;
using MediaBridge.Core.Installing;
using MediaBridge.Core.Library;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Plugins;
using MediaBridge.Core.Queries;
using MediaBridge.Core.Running;
using MediaBridge.Core.Secrets;
using MediaBridge.Core.State;
using MediaBridge.Core.Templating;
using MediaBridge.Core.Tools;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core;

/// <summary>The parts behind <see cref="Bridge"/>, made when they are first needed.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly Lazy<PluginCatalog> _catalog;
    private readonly Lazy<StateDatabase> _database;
    private readonly Lazy<LibraryStore> _library;
    private readonly Lazy<StagingArea> _staging;
    private readonly Lazy<CacheDatabase> _cache;
    private readonly Lazy<SecretFile> _secretFile;
    private readonly Lazy<SecretStore> _secrets;
    private readonly Lazy<CredentialVault> _vault;
    private readonly Lazy<HttpHub> _http;
    private readonly Lazy<ITemplates> _templates = new(() => new HandlebarsTemplates(new Naming.Titles()));

    public Engine(BridgeOptions options)
    {
        Options = options;
        _catalog = new(Scan);
        _database = new(() => StateDatabase.Open(Path.Combine(options.DataFolder, "state.db")));
        _library = new(() => LibraryStore.Open(Path.Combine(options.DataFolder, LibraryStore.FileName), options.TimeProvider, options.LibraryOrder));
        _staging = new(() => new StagingArea(Database, Path.Combine(options.DataFolder, "staging")));
        _cache = new(() => new CacheDatabase(
            Path.Combine(options.DataFolder, "cache.db"),
            options.TimeProvider,
            options.LoggerFactory.CreateLogger("MediaBridge.Cache"),
            new CacheOptions { DiskBytes = options.CacheBytes, PreloadBytes = options.CachePreloadBytes },
            Redactor));
        _secretFile = new(() => new SecretFile(options.DataFolder));
        _secrets = new(() => new SecretStore(_secretFile.Value, Redactor, options.Environment));
        _vault = new(() => new CredentialVault(_secretFile.Value, Redactor, options.TimeProvider));
        _http = new(() => new HttpHub(new HttpHubOptions
        {
            Primary = options.MessageHandler,
            Clock = options.TimeProvider,
            LoggerFactory = options.LoggerFactory,
            Cache = _cache.Value,
            Redactor = Redactor,
            Reveal = new HiddenAddresses(this).RevealAsync,
            Offline = options.Offline,
            DetectAway = options.DetectAway,
            Tuning = options.Http,
            Cassettes = Cassettes is null ? CassetteMode.Off : CassetteMode.Record,
            CassetteFolder = Cassettes,
        }));
        Tools = new ToolRunner(options.Tools, options.TimeProvider);
    }

    public BridgeOptions Options { get; }

    public Redactor Redactor { get; } = new();

    public PluginCatalog Catalog => _catalog.Value;

    public StateDatabase Database => _database.Value;

    public CacheDatabase Cache => _cache.Value;

    /// <summary>The library of the data folder; opened, and made, when it is first asked for.</summary>
    public LibraryStore Library => _library.Value;

    public SecretStore Secrets => _secrets.Value;

    public CredentialVault Vault => _vault.Value;

    public HttpHub Http => _http.Value;

    public ITemplates Templates => _templates.Value;

    public ITools Tools { get; }

    public StagingArea Staging => new(Database, Path.Combine(Options.DataFolder, "staging")) { Create = NewFile };

    /// <summary>Where answers are recorded; null for nowhere. Tests look into recordings.</summary>
    internal string? Cassettes { get; set; }

    /// <summary>What packages may be at most; tests make it less.</summary>
    internal PackageLimits PackageLimits { get; set; } = new();

    /// <summary>Makes the streams that outputs and staged bytes are written through; tests put faults here.</summary>
    internal Func<string, Stream> NewFile { get; set; } = Output.FolderStore.NewFile;

    /// <summary>Opens standard output; tests put a stream of theirs here.</summary>
    internal Func<Stream> StandardOutput { get; set; } = Console.OpenStandardOutput;

    internal KeptAnswers Answers => new(Options.DataFolder);

    public RunStore Runs => new(Database, Options.TimeProvider);

    public KnownAccounts KnownAccounts => new(Database);

    public MatchStore Matches => new(Database, Options.TimeProvider, new SecretHider(Redactor), Redactor.Redact);

    public string ConnectionsPath => Options.ConnectionsFile ?? Path.Combine(Options.DataFolder, "connections.yaml");

    /// <summary>The folder that plugins are installed into.</summary>
    public string InstalledPlugins => Path.GetFullPath(Path.Combine(Options.DataFolder, "plugins"));

    /// <summary>Installs and removes plugins.</summary>
    public PluginInstaller Installer() => new(InstalledPlugins, new PackageFetcher(Options.PluginFeeds, () => Http, Options.TimeProvider, PackageLimits), Scan);

    /// <summary>What a run asked of services, in this process.</summary>
    public IReadOnlyList<ServiceReport> TrafficOf(long run)
        => !_http.IsValueCreated ? [] : [.. _http.Value.Statistics(Number(run)).Select(s => new ServiceReport
        {
            Service = s.Service,
            Requests = s.Requests,
            Attempts = s.Attempts,
            Retries = s.Retries,
            Failures = s.Failures,
            CacheHits = s.CacheHits,
            Waited = s.Waited,
            Bytes = s.Bytes,
        })];

    /// <summary>The last text that a service answered to a plugin in a run.</summary>
    public LastAnswer? LastAnswer(string plugin, long run) => _http.IsValueCreated ? _http.Value.LastAnswer(Number(run), plugin) : null;

    /// <summary>Drops what memory holds of a run that is through.</summary>
    public void ForgetRun(long run)
    {
        if (_http.IsValueCreated)
        {
            _http.Value.ForgetRun(Number(run));
        }
    }

    /// <summary>What pipelines are checked against.</summary>
    public PipelineContext PipelineContext(IReadOnlyDictionary<string, string>? variables) => new()
    {
        Components = new CatalogIndex(Catalog),
        Connections = Accounts.ByWrittenName(),
        Vars = variables ?? new Dictionary<string, string>(StringComparer.Ordinal),
        Environment = Variable,
    };

    /// <summary>The accounts of the profile in force.</summary>
    public ProfileAccounts Accounts => new(Options, ConnectionMap);

    /// <summary>An environment variable; those of the machine come before those of <c>.env</c>.</summary>
    public string? Variable(string name) => Environment.GetEnvironmentVariable(name) ?? Options.Environment.GetValueOrDefault(name);

    public Dictionary<string, ConnectionDefinition> ConnectionMap()
        => ConnectionsFile.Load(ConnectionsPath, new CatalogIndex(Catalog), Variable).Connections.ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>Begins a run, or goes on with the unfinished one of the same pipeline and settings.</summary>
    public async Task<RunSession> BeginAsync(PipelineDefinition pipeline, RunOptions options, bool dry, IProgress<RunEvent>? events, CancellationToken cancellationToken)
    {
        var (run, continued) = await RunEngine().BeginAsync(pipeline, options, dry, cancellationToken);
        return new RunSession(this, RunEngine(), Context(run, pipeline, options, events), continued);
    }

    public async Task<RunReport> ResumeAsync(long run, RunOptions options, IProgress<RunEvent>? events, CancellationToken cancellationToken)
    {
        var row = Existing(run);
        if (!string.Equals(row.State, RunRow.Active, StringComparison.Ordinal) || row.Dry)
        {
            throw new PluginException(ErrorKind.Configuration, $"Run {run} is not unfinished: it is {row.State}.", "`mediabridge runs list` shows the unfinished ones.");
        }

        if (row.Undoes is { } undone)
        {
            return await UndoAsync(undone, events, cancellationToken);
        }

        await using var session = new RunSession(this, RunEngine(), Context(row, Accounts.SameAsThen(row), options, events), continued: true);
        return await session.RunAsync(cancellationToken);
    }

    /// <summary>Makes a plan real: the dry run's items are planned again, and what would now be another change is left alone.</summary>
    public async Task<RunReport> ApplyPlanAsync(long run, RunOptions options, IProgress<RunEvent>? events, CancellationToken cancellationToken)
    {
        var planned = Existing(run);
        var definition = Accounts.SameAsThen(planned);
        var row = await RunEngine().FromPlanAsync(planned, cancellationToken);
        var context = Context(row, definition, options, events, planned.Id);
        await using var session = new RunSession(this, RunEngine(), context, continued: false);
        return await session.RunAsync(cancellationToken);
    }

    public async Task<RunReport> UndoAsync(long run, IProgress<RunEvent>? events, CancellationToken cancellationToken)
    {
        var row = Existing(run);
        if (row.State is RunRow.Planned || row.Pruned || (row.State is RunRow.Active && row.Undoes is null))
        {
            var why = row.Pruned ? "its journal was deleted to save room" : row.Dry ? "it only planned" : "it is unfinished: resume or cancel it first";
            throw new PluginException(ErrorKind.Configuration, $"Run {run} cannot be undone: {why}.", "`mediabridge runs list` shows the runs.");
        }

        var definition = Accounts.SameAsThen(row);
        var (undo, continued) = await RunEngine().BeginUndoAsync(row, cancellationToken);
        await using var session = new RunSession(this, RunEngine(), Context(undo, definition, new RunOptions(), events), continued);
        return await session.UndoAsync(row.Id, cancellationToken);
    }

    /// <summary>What came out of the steps of a run.</summary>
    public IAsyncEnumerable<MediaItem> ItemsOf(long run) => new ItemRows(Database, run).Items(Existing(run).Generation);

    /// <summary>Deletes a run that only read, with all that it kept but the answers of services that were not understood.</summary>
    public Task ForgetAsync(long run) => new Retention(Database, Staging).ForgetAsync(run, CancellationToken.None);

    /// <summary>A context in which nothing is run, for reports.</summary>
    public RunContext ForReading(RunRow row) => Context(row, RunPipeline.Of(row), new RunOptions(), null);

    public async ValueTask DisposeAsync()
    {
        if (_http.IsValueCreated)
        {
            await _http.Value.DisposeAsync();
        }

        if (_cache.IsValueCreated)
        {
            _cache.Value.Dispose();
        }

        if (_library.IsValueCreated)
        {
            await _library.Value.DisposeAsync();
        }

        if (_database.IsValueCreated)
        {
            await _database.Value.DisposeAsync();
        }
    }

    private static string Number(long run) => run.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private PluginCatalog Scan() => PluginCatalog.Scan(new PluginCatalogOptions
    {
        Folders = [.. Options.PluginFolders, InstalledPlugins],
        InProcess = [new BuiltInPlugin(Predicate, _ => Library, Options.LibraryFolders, () => ScannedFolders.Of(Database)), .. Options.Plugins],
        Disabled = Options.DisabledPlugins,
    });

    private Predicate<MediaItem> Predicate(string query)
    {
        var parsed = Query.Parse(query);
        if (parsed.Query is null)
        {
            throw new PluginException(ErrorKind.Configuration, $"The query '{query}' cannot be read: {parsed.Problems[0].Message}", parsed.Problems[0].Hint);
        }

        var matches = QueryPredicate.Compile(parsed.Query, DateOnly.FromDateTime(Options.TimeProvider.GetUtcNow().UtcDateTime));
        return item => matches(item);
    }

    private RunRow Existing(long run)
        => Runs.Find(run) ?? throw new PluginException(ErrorKind.Configuration, $"There is no run {run}.", "`mediabridge runs list` shows the runs.");

    private RunEngine RunEngine() => new(Database, Staging, Runs) { RunsToKeep = Math.Max(1, Options.RunsToKeep), Clock = Options.TimeProvider, Answers = Answers };

    private RunContext Context(RunRow run, PipelineDefinition pipeline, RunOptions options, IProgress<RunEvent>? events, long? plan = null) => new()
    {
        Database = Database,
        Runs = Runs,
        Staging = Staging,
        Components = new ComponentFactory(this),
        Pipeline = pipeline,
        Run = run,
        Options = RunPart.Apply(options, run.Part),
        Clock = Options.TimeProvider,
        Log = new RedactingLogger(Options.LoggerFactory.CreateLogger("MediaBridge.Run"), Redactor),
        Answers = Answers,
        TakesUpWaiting = Options.RetryOnConnect,
        Ratings = new RatingOrder(Options.RatingsPrefer),
        Query = Predicate,
        Redact = Redactor.Redact,
        Hider = new SecretHider(Redactor),
        Ask = Options.Ask,
        Events = events,
        SavedPlan = plan,
    };
}
