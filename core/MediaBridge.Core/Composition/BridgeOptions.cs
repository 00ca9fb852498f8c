using MediaBridge.Core.Http;
using MediaBridge.Core.Matching;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaBridge.Core;

/// <summary>How a <see cref="Bridge"/> is opened.</summary>
public sealed record BridgeOptions
{
    /// <summary>Folder of database, staged bytes, secrets and cache; made when it is first needed.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Folders that hold a sub-folder per plugin, searched in order; <c>plugins</c> of the data folder comes last.</summary>
    public IReadOnlyList<string> PluginFolders { get; init; } = [];

    /// <summary>Plugins of the embedding program itself.</summary>
    public IReadOnlyList<IPlugin> Plugins { get; init; } = [];

    /// <summary>Ids of plugins that must not be used.</summary>
    public IReadOnlyList<string> DisabledPlugins { get; init; } = [];

    /// <summary>Where packages of plugins are looked for by id, in order: folders, and addresses of NuGet v3 service indexes.</summary>
    public IReadOnlyList<string> PluginFeeds { get; init; } = [];

    /// <summary>Folders with scan profiles, searched in order; <c>scans</c> of the data folder comes first.</summary>
    public IReadOnlyList<string> ScanFolders { get; init; } = [];

    /// <summary>File of connections; null for <c>connections.yaml</c> in the data folder.</summary>
    public string? ConnectionsFile { get; init; }

    /// <summary>Connections that stand in for others: the key is the name that pipelines write, the value the connection that is used.</summary>
    public IReadOnlyDictionary<string, string> ConnectionNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The profile that <see cref="ConnectionNames"/> or <see cref="ConnectionsFile"/> come from: runs, cursors and journals of pipelines with connections are kept under <c>pipeline@profile</c>. Null for none.</summary>
    public string? Profile { get; init; }

    /// <summary>Values of a <c>.env</c> file, below real environment variables.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Programs by name and path, over the search path (<c>tools.ffprobe</c> …).</summary>
    public IReadOnlyDictionary<string, string> Tools { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Send nothing: answers come from the cache, however old.</summary>
    public bool Offline { get; init; }

    /// <summary>Whether a service that cannot be connected to counts as away: it is asked again only every half minute, and cached answers stand in, however old.</summary>
    public bool DetectAway { get; init; } = true;

    /// <summary>Whether items go on with what is known when a match or lookup has no connection, and are worked on again by a later run; otherwise they wait as a whole.</summary>
    public bool QueueLookups { get; init; } = true;

    /// <summary>Whether the next run takes up by itself what waits for a connection; otherwise only <c>--retry away</c> does.</summary>
    public bool RetryOnConnect { get; init; } = true;

    /// <summary>The sites whose rating stands first among those of an item, in order; the others follow as they came.</summary>
    public IReadOnlyList<string> RatingsPrefer { get; init; } = [];

    /// <summary>Attempts and waits of requests to services.</summary>
    public HttpTuning Http { get; init; } = new();

    /// <summary>How sure a match must be, and what signals weigh.</summary>
    public MatchRules Matching { get; init; } = new();

    /// <summary>How many finished runs of a pipeline keep their items, so that they can be shown and undone; 1 or more.</summary>
    public int RunsToKeep { get; init; } = 3;

    /// <summary>Steps and sources whose values the library believes first, in that order.</summary>
    public IReadOnlyList<string> LibraryOrder { get; init; } = [];

    /// <summary>The folders that are usually scanned, in order; pages of the library find posters below them.</summary>
    public IReadOnlyList<string> LibraryFolders { get; init; } = [];

    /// <summary>The most bytes the cache file takes.</summary>
    public long CacheBytes { get; init; } = 1L << 30;

    /// <summary>Bytes of the cached answers used last that are loaded into memory when the cache is first needed; 0 loads none. At most 64 MiB stay in memory.</summary>
    public long CachePreloadBytes { get; init; }

    /// <summary>Another way to send HTTP requests; null for sockets. Not disposed.</summary>
    public HttpMessageHandler? MessageHandler { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where logs go.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Asks a person a question of a change and gives the choice; null, or a null answer, leaves the change held.</summary>
    public Func<Question, PlannedChange, CancellationToken, Task<string?>>? Ask { get; init; }
}
