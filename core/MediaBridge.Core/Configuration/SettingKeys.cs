using System.Globalization;

namespace MediaBridge.Core.Configuration;

/// <summary>The settings that there are; the documentation table is made of them.</summary>
internal static class SettingKeys
{
    public const string Workers = "workers";
    public const string Offline = "offline.enabled";

    /// <summary>The short form of <see cref="Offline"/>: <c>offline: true</c>.</summary>
    public const string OfflineShort = "offline";

    public const string OfflineAutoDetect = "offline.autoDetect";
    public const string OfflineQueueRequests = "offline.queueRequests";
    public const string OfflineRetryOnConnect = "offline.retryOnConnect";
    public const string LogLevel = "log.level";
    public const string LogFormat = "log.format";
    public const string LogTarget = "log.target";
    public const string LogMaxSize = "log.maxSize";
    public const string LogMaxFiles = "log.maxFiles";
    public const string LogMaxAge = "log.maxAge";
    public const string HttpRetries = "http.retries";
    public const string HttpFirstDelay = "http.firstDelay";
    public const string HttpLongestDelay = "http.longestDelay";
    public const string HttpAttemptTimeout = "http.attemptTimeout";
    public const string HttpTotalTimeout = "http.totalTimeout";
    public const string HttpRetryStatuses = "http.retryStatuses";

    /// <summary>Before the name of a service, behind which the settings of <c>http</c> follow.</summary>
    public const string HttpServices = "http.services.";

    public const string CacheMaxSize = "cache.maxSize";
    public const string CachePreload = "cache.preload";
    public const string RatingsPrefer = "ratings.prefer";
    public const string RunsKeep = "runs.keep";
    public const string LibraryOrder = "library.order";
    public const string NotifySound = "notify.sound";
    public const string NotifyCommand = "notify.command";
    public const string NotifyWhen = "notify.when";
    public const string NotifyLongAfter = "notify.longAfter";

    public const string LibraryFolders = "library.folders";
    public const string LibraryScan = "library.scan";

    /// <summary>Before the name of a threshold or weight of matches.</summary>
    public const string Matching = "matching.";

    public const string PluginFolders = "plugins.folders";
    public const string PluginsDisabled = "plugins.disabled";

    public const string PluginFeeds = "plugins.feeds";

    public const string ConnectionsFile = "connectionsFile";

    /// <summary>Before the name of a connection that another one stands in for.</summary>
    public const string Connections = "connections.";

    /// <summary>Before the name of a tool.</summary>
    public const string Tools = "tools.";

    private const string SomeService = "some-service";

    public static readonly IReadOnlyList<SettingKey> All =
    [
        new() { Name = Workers, Type = SettingType.Integer, Min = 1, Max = 64, Default = [Math.Clamp(Environment.ProcessorCount, 1, 64).ToString(CultureInfo.InvariantCulture)], Description = "Items that are worked on at the same time, 1 to 64; by default the number of processors." },
        new() { Name = Offline, Type = SettingType.Bool, Default = ["false"], Description = "Whether nothing is sent: answers come from the cache, stale ones too. Also written offline: true." },
        new() { Name = OfflineAutoDetect, Type = SettingType.Bool, Default = ["true"], Description = "Whether a service that cannot be connected to counts as away: it is asked again only every half minute, and cached answers stand in, stale ones too." },
        new() { Name = OfflineQueueRequests, Type = SettingType.Bool, Default = ["true"], Description = "Whether items go on with what is known when a match or lookup has no connection, and wait for one; false parks them whole." },
        new() { Name = OfflineRetryOnConnect, Type = SettingType.Bool, Default = ["true"], Description = "Whether the next run works off by itself what waits for a connection; false leaves it to --retry away." },
        new() { Name = LogLevel, Type = SettingType.Choice, Allowed = ["trace", "debug", "info", "warning", "error"], Default = ["info"], Description = "The least important messages that are logged." },
        new() { Name = LogFormat, Type = SettingType.Choice, Allowed = ["text", "json"], Default = ["text"], Description = "The form of log files." },
        new() { Name = LogTarget, Type = SettingType.Choice, Allowed = ["file", "console", "both", "none"], Default = ["file"], Description = "Where log lines go: files in the data folder, standard error, both, or nowhere." },
        new() { Name = LogMaxSize, Type = SettingType.Size, Min = 64 * 1024, Default = ["10MB"], Description = "A log file that is larger gets a successor; at least 64KB." },
        new() { Name = LogMaxFiles, Type = SettingType.Integer, Min = 1, Max = 10_000, Default = ["10"], Description = "Log files that are kept." },
        new() { Name = LogMaxAge, Type = SettingType.Duration, Default = ["30d"], Description = "Log files that were last written longer ago are deleted, such as 7d." },
        new() { Name = HttpRetries, Type = SettingType.Integer, Min = 0, Max = 20, Default = [SettingParser.Auto], Description = "How often a request that failed for now is tried again; auto leaves it to the service's plugin." },
        new() { Name = HttpFirstDelay, Type = SettingType.Duration, Default = ["500ms"], Description = "The wait before the second attempt; each further one is about twice as long." },
        new() { Name = HttpLongestDelay, Type = SettingType.Duration, Default = ["30s"], Description = "The longest wait between attempts, unless the service asks for a longer one." },
        new() { Name = HttpAttemptTimeout, Type = SettingType.Duration, Default = [SettingParser.Auto], Description = "Time limit of one attempt, such as 30s; auto leaves it to the service's plugin." },
        new() { Name = HttpTotalTimeout, Type = SettingType.Duration, Default = [SettingParser.Auto], Description = "Time limit of a request with all attempts, so also the longest Retry-After that is waited for; auto leaves it to the service's plugin." },
        new() { Name = HttpRetryStatuses, Type = SettingType.Numbers, Min = 405, Max = 599, Description = "Further statuses that are tried again, such as 423; 400, 401, 403 and 404 never are." },
        new() { Name = $"{HttpServices}*.retries", Type = SettingType.Integer, Min = 0, Max = 20, Default = [SettingParser.Auto], Sample = (SomeService, "2"), Description = "http.retries for the requests to one service." },
        new() { Name = $"{HttpServices}*.firstDelay", Type = SettingType.Duration, Sample = (SomeService, "2s"), Description = "http.firstDelay for one service." },
        new() { Name = $"{HttpServices}*.longestDelay", Type = SettingType.Duration, Sample = (SomeService, "1m"), Description = "http.longestDelay for one service." },
        new() { Name = $"{HttpServices}*.attemptTimeout", Type = SettingType.Duration, Default = [SettingParser.Auto], Sample = (SomeService, "30s"), Description = "http.attemptTimeout for one service." },
        new() { Name = $"{HttpServices}*.totalTimeout", Type = SettingType.Duration, Default = [SettingParser.Auto], Sample = (SomeService, "10m"), Description = "http.totalTimeout for one service." },
        new() { Name = $"{HttpServices}*.retryStatuses", Type = SettingType.Numbers, Min = 405, Max = 599, Sample = (SomeService, "423"), Description = "http.retryStatuses for one service." },
        new() { Name = CacheMaxSize, Type = SettingType.Size, Min = 1024 * 1024, Default = ["1GB"], Description = "The most that cached answers take on disk, such as 512MB; at least 1MB." },
        new() { Name = CachePreload, Type = SettingType.Size, Min = 0, Default = ["0B"], Description = "How much of the cached answers used last is loaded into memory at start, such as 16MB; 0B loads none." },
        new() { Name = RatingsPrefer, Type = SettingType.Names, Description = "The sites whose rating stands first, in order, such as [imdb, tmdb]: the one that outputs and queries show where they show one. The ratings of the others are kept." },
        new() { Name = RunsKeep, Type = SettingType.Integer, Min = 0, Max = 1_000_000, Default = ["3"], Description = "Settled runs of each pipeline whose items are kept, so that they can be shown and undone." },
        new() { Name = NotifySound, Type = SettingType.Choice, Allowed = ["bell", "none"], Default = ["none"], Description = "Whether the terminal's bell rings when a run ends." },
        new() { Name = NotifyCommand, Type = SettingType.Text, Description = "A command line of the shell for the end of a run, such as notify-send \"$MEDIABRIDGE_SUMMARY\"; it finds MEDIABRIDGE_RUN, _PIPELINE, _STATE, _EXIT_CODE, _SUMMARY and _DATA among its variables." },
        new() { Name = NotifyWhen, Type = SettingType.Choice, Allowed = ["always", "failure", "long"], Default = ["always"], Description = "After which runs bell and command come: all, those whose exit code is not 0, or those that took longer than notify.longAfter. They never come with --quiet, without a terminal, or after a run that you stopped." },
        new() { Name = NotifyLongAfter, Type = SettingType.Duration, Default = ["1m"], Description = "How long a long run takes at least, for notify.when." },
        new() { Name = LibraryFolders, Type = SettingType.Folders, Description = "The folders that `library scan` reads when it is given none." },
        new() { Name = LibraryScan, Type = SettingType.Name, Default = ["quick"], Description = "The scan that `library scan` does when --scan names none: quick, complete, tmdb-only, or one of your own; `library scans` lists them." },
        new() { Name = LibraryOrder, Type = SettingType.Names, Description = "Steps and sources whose values the library believes first, in that order, such as nfo.read, tmdb; without it what came first is believed first. What you edited always wins." },
        .. MatchingKeys.All,
        new() { Name = PluginFolders, Type = SettingType.Folders, Description = "Folders with plugins besides the built-in ones." },
        new() { Name = PluginsDisabled, Type = SettingType.Names, Description = "Ids of plugins that are not used." },
        new() { Name = PluginFeeds, Type = SettingType.Names, Description = "Where `plugins add ID` looks for packages, in order: folders, and addresses of NuGet v3 service indexes." },
        new() { Name = ConnectionsFile, Type = SettingType.File, Description = "The file of connections, in place of connections.yaml in the data folder; in a profile, the accounts of another person." },
        new() { Name = $"{Connections}*", Type = SettingType.Name, Sample = ("some-home", "some-ana"), Description = "The connection to use wherever a pipeline names this one; in a profile, the account of another person." },
        new() { Name = $"{Tools}*", Type = SettingType.Program, Sample = ("ffprobe", "/opt/ffmpeg/bin/ffprobe"), Description = "Where a tool is, such as tools.ffprobe: a path, or a name that is looked for." },
    ];

    /// <summary>The setting of a name, such as <c>tools.ffprobe</c>; null if there is none.</summary>
    public static SettingKey? Find(string name)
        => name is OfflineShort ? Find(Offline) : All.FirstOrDefault(k => !k.IsPattern && string.Equals(k.Name, name, StringComparison.Ordinal)) ?? All.FirstOrDefault(k => k.Wildcard(name) is not null);

    /// <summary>The whole name of a setting that has a short form.</summary>
    public static string Whole(string name) => name is OfflineShort ? Offline : name;

    /// <summary>The setting that an environment variable sets; null if there is none.</summary>
    public static (SettingKey Key, string Name)? FindVariable(string variable)
    {
        if (string.Equals(variable, SettingKey.VariableOf(OfflineShort), StringComparison.Ordinal))
        {
            return (Find(Offline)!, Offline);
        }

        if (All.FirstOrDefault(k => !k.IsPattern && string.Equals(k.Variable, variable, StringComparison.Ordinal)) is { } key)
        {
            return (key, key.Name);
        }

        foreach (var pattern in All.Where(k => k.IsPattern))
        {
            var ends = pattern.Variable.Split('*');
            if (variable.Length > ends[0].Length + ends[1].Length && variable.StartsWith(ends[0], StringComparison.Ordinal) && variable.EndsWith(ends[1], StringComparison.Ordinal))
            {
                return (pattern, pattern.With(variable[ends[0].Length..^ends[1].Length].ToLowerInvariant()));
            }
        }

        return null;
    }

    /// <summary>Whether settings stand below a name, so that it is a map in a file.</summary>
    public static bool IsMap(string name)
        => All.Any(k => k.Name.StartsWith($"{name}.", StringComparison.Ordinal) || (k.IsPattern && k.Name.Split('*')[1] is { Length: > 0 } end && k.Wildcard(name + end) is not null));

    /// <summary>The keys under which a setting stands in a file.</summary>
    public static IReadOnlyList<string> PathOf(SettingKey key, string name)
        => key.Wildcard(name) is { } free
            ? [.. key.Name.Split('.').Select(part => part is "*" ? free : part)]
            : name.Split('.', 2);

    /// <summary>The names that somebody may have meant who wrote this one.</summary>
    public static IReadOnlyList<string> Near(string name)
    {
        var parts = name.Split('.');
        return [.. All.Select(k => k.IsPattern && Array.IndexOf(k.Name.Split('.'), "*") is var at && at < parts.Length && Names.IsName(parts[at]) ? k.With(parts[at]) : k.Name)];
    }
}
