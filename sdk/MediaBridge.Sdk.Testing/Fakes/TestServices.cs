using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Sdk.Testing;

/// <summary>All services of a plugin, in memory. Each works as it comes, and each can be scripted and looked at.</summary>
/// <remarks>
/// A component that is made again with the same services sees what the last one left: that is what a restart looks like. Dispose them: the
/// temporary folder goes with them.
/// </remarks>
public sealed class TestServices : PluginServices, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TestGate> _gates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IFileStore> _stores = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IBrowser> _browsers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServicePolicy> _declared = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(long Done, long? Total, string? Text)> _reports = new();
    private INames _names = new SimpleNames();
    private ITitles _titles = new SimpleTitles();
    private ITemplates _templates = new SimpleTemplates();
    private Func<MediaItem, IFileStore?> _filesOf = _ => null;
    private string? _folder;
    private bool _isSignedIn;

    /// <summary>Makes services of a world that is empty.</summary>
    /// <param name="now">What the clock shows; null for 2 January 2026.</param>
    public TestServices(DateTimeOffset? now = null)
    {
        Log = new TestLog();
        Clock = new TestClock(now);
        Web = new TestWeb(Clock);
        Cache = new MemoryCache(Clock);
        State = new MemoryState();
        Staging = new MemoryStaging();
        Tools = new TestTools();
        Outputs = new TestOutputs(Staging);
        Downloads = new TestDownloads(Web, Staging);
    }

    /// <summary>The log: keeps every line.</summary>
    public override TestLog Log { get; }

    /// <summary>A clock that stands still until the test moves it.</summary>
    public override TestClock Clock { get; }

    /// <summary>Serves addresses from the routes of <see cref="Web"/>.</summary>
    public override TestDownloads Downloads { get; }

    /// <summary>Staged bytes, in memory.</summary>
    public override MemoryStaging Staging { get; }

    /// <summary>Renders with the formats that were added.</summary>
    public override TestOutputs Outputs { get; }

    /// <summary>A cache in memory; moving the clock makes entries stale.</summary>
    public override MemoryCache Cache { get; }

    /// <summary>Lasting values, in memory.</summary>
    public override MemoryState State { get; }

    /// <summary>Programs with scripted answers.</summary>
    public override TestTools Tools { get; }

    /// <inheritdoc/>
    public override ITemplates Templates => _templates;

    /// <inheritdoc/>
    public override INames Names => _names;

    /// <inheritdoc/>
    public override ITitles Titles => _titles;

    /// <summary>Whether the fixture gave the client a credential.</summary>
    public override bool IsSignedIn => _isSignedIn;

    /// <summary>The web: what the plugin's services answer, and what was asked.</summary>
    public TestWeb Web { get; }

    /// <summary>Whatever the test keeps with this world, such as the fake service behind its routes.</summary>
    public object? World { get; set; }

    /// <summary>The secrets that the plugin knows, by name: none of them may show up in a log line or an error.</summary>
    public IDictionary<string, string> Secrets { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How far the component said it is, call by call.</summary>
    public IReadOnlyList<(long Done, long? Total, string? Text)> Reports => [.. _reports];

    /// <summary>The gates that were asked for, by service.</summary>
    public IReadOnlyDictionary<string, TestGate> Gates => _gates;

    /// <summary>Whether a plan is being made: writes are refused.</summary>
    public bool Planning
    {
        get => Web.Planning;
        set => Web.Planning = value;
    }

    /// <summary>The stores in memory that were made or set, by location.</summary>
    internal IReadOnlyDictionary<string, MemoryStore> Stores
        => _stores.Where(s => s.Value is MemoryStore).ToDictionary(s => s.Key, s => (MemoryStore)s.Value, StringComparer.Ordinal);

    /// <summary>The temporary folder; null if nobody asked for it.</summary>
    internal string? MadeFolder => _folder;

    /// <summary>A temporary folder of this world, made when it is first asked for.</summary>
    public string Folder
    {
        get
        {
            _folder ??= Directory.CreateTempSubdirectory("mediabridge-kit-").FullName;
            return _folder;
        }
    }

    /// <summary>Declares a service; the fixtures declare those of the plugin.</summary>
    public TestServices Declare(string service, ServicePolicy? policy = null)
    {
        _declared[service] = policy ?? new ServicePolicy();
        return this;
    }

    /// <summary>Reads names with this.</summary>
    public TestServices Use(INames names)
    {
        _names = names;
        return this;
    }

    /// <summary>Compares titles with this.</summary>
    public TestServices Use(ITitles titles)
    {
        _titles = titles;
        return this;
    }

    /// <summary>Renders templates with this.</summary>
    public TestServices Use(ITemplates templates)
    {
        _templates = templates;
        return this;
    }

    /// <summary>A location is this store. Locations that nobody set are <see cref="MemoryStore"/>s, made when they are first asked for.</summary>
    public TestServices Use(string location, IFileStore store)
    {
        _stores[location] = store;
        return this;
    }

    /// <summary>The browser of a connection is this one.</summary>
    public TestServices UseBrowser(string connection, IBrowser browser)
    {
        _browsers[connection] = browser;
        return this;
    }

    /// <summary>The files of an item come from here.</summary>
    public TestServices UseFilesOf(Func<MediaItem, IFileStore?> filesOf)
    {
        _filesOf = filesOf;
        return this;
    }

    /// <summary>The store of a location in memory.</summary>
    /// <exception cref="InvalidOperationException">The test put another kind of store there.</exception>
    public MemoryStore Store(string location)
        => Files(location) as MemoryStore ?? throw new InvalidOperationException($"The store of '{location}' is not in memory.");

    /// <inheritdoc/>
    public override void Report(long done, long? total = null, string? text = null) => _reports.Enqueue((done, total, text));

    /// <inheritdoc/>
    public override HttpClient Http(string service) => Web.ClientOf(service, PolicyOf(service));

    /// <inheritdoc/>
    public override HttpMessageHandler Handler(string service) => Web.HandlerOf(service, PolicyOf(service));

    /// <inheritdoc/>
    public override TestGate Gate(string service)
    {
        _ = PolicyOf(service);
        return _gates.GetOrAdd(service, static (name, services) => new TestGate(name, () => services.Planning), this);
    }

    /// <inheritdoc/>
    public override IBrowser Browser(string connection)
        => _browsers.GetValueOrDefault(connection) ?? throw new PluginException(ErrorKind.Configuration, $"There is no browser '{connection}'.", "Give the test one: services.UseBrowser(connection, browser).");

    /// <summary>A folder below <see cref="Folder"/>.</summary>
    public override string PrivateFolder(string name) => Directory.CreateDirectory(Path.Combine(Folder, "private", name)).FullName;

    /// <inheritdoc/>
    public override IFileStore Files(string location) => _stores.GetOrAdd(location, static _ => new MemoryStore());

    /// <inheritdoc/>
    public override IFileStore? FilesOf(MediaItem item) => _filesOf(item);

    /// <summary>Deletes the temporary folder.</summary>
    public ValueTask DisposeAsync()
    {
        Web.Recording?.Dispose();
        if (_folder is not null && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    internal void Declare(IEnumerable<ServiceRegistration> services)
    {
        foreach (var service in services)
        {
            Declare(service.Name, service.Policy);
        }
    }

    internal void SignedIn(ISignIn client, Credential credential)
    {
        Web.Authorize = request => client.Authorize(request, credential);
        _isSignedIn = true;
        Secrets["accessToken"] = credential.AccessToken;
        if (credential.RefreshToken is { } refresh)
        {
            Secrets["refreshToken"] = refresh;
        }

        foreach (var (name, value) in credential.Values ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            Secrets[name] = value;
        }
    }

    private ServicePolicy PolicyOf(string service)
    {
        if (_declared.TryGetValue(service, out var policy))
        {
            return policy;
        }

        Web.AddUndeclared(service);
        throw new PluginException(
            ErrorKind.Configuration, $"The plugin declares no service '{service}'.", $"Write plugin.Service(\"{service}\") in Describe, or declare it in the test: services.Declare(\"{service}\").");
    }
}
