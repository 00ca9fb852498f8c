using System.Globalization;
using MediaBridge.Core.Http;

namespace MediaBridge.Core.Configuration;

/// <summary>The settings in force, each with its origin.</summary>
internal sealed class Settings
{
    private readonly Dictionary<string, SettingEntry> _entries;
    private readonly Func<string, string?> _environment;

    public Settings(Dictionary<string, SettingEntry> entries, IReadOnlyList<Problem> problems, string? profile, Func<string, string?> environment)
        => (_entries, Problems, Profile, _environment) = (entries, problems, profile, environment);

    /// <summary>What is wrong with files, variables and options; a wrong value is left out.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The profile in force; null for none.</summary>
    public string? Profile { get; }

    /// <summary>Every setting with value and origin, by name.</summary>
    public IReadOnlyList<SettingEntry> Entries => [.. _entries.Values.OrderBy(e => e.Name, StringComparer.Ordinal)];

    /// <summary>Items that are worked on at the same time.</summary>
    public int Workers => int.Parse(One(SettingKeys.Workers), CultureInfo.InvariantCulture);

    /// <summary>Whether nothing is sent.</summary>
    public bool Offline => One(SettingKeys.Offline) is "true";

    /// <summary>Whether a service that cannot be connected to counts as away.</summary>
    public bool DetectsAway => One(SettingKeys.OfflineAutoDetect) is "true";

    /// <summary>Whether items go on with what is known, and wait, when a step has no connection.</summary>
    public bool QueuesLookups => One(SettingKeys.OfflineQueueRequests) is "true";

    /// <summary>Whether the next run works off what waits.</summary>
    public bool RetriesOnConnect => One(SettingKeys.OfflineRetryOnConnect) is "true";

    /// <summary>The sites whose rating stands first.</summary>
    public IReadOnlyList<string> RatingsPrefer => _entries[SettingKeys.RatingsPrefer].Values;

    /// <summary>trace, debug, info, warning or error.</summary>
    public string LogLevel => One(SettingKeys.LogLevel);

    /// <summary>text or json.</summary>
    public string LogFormat => One(SettingKeys.LogFormat);

    /// <summary>file, console, both or none.</summary>
    public string LogTarget => One(SettingKeys.LogTarget);

    /// <summary>Bytes of a log file before it gets a successor.</summary>
    public long LogMaxSize => SettingParser.Size(One(SettingKeys.LogMaxSize)) ?? 0;

    /// <summary>Log files that are kept.</summary>
    public int LogMaxFiles => int.Parse(One(SettingKeys.LogMaxFiles), CultureInfo.InvariantCulture);

    /// <summary>How long log files are kept.</summary>
    public TimeSpan LogMaxAge => Time(SettingKeys.LogMaxAge) ?? TimeSpan.MaxValue;

    /// <summary>Attempts and waits of requests.</summary>
    public HttpTuning Http
    {
        get
        {
            var usual = new HttpTuning();
            var all = new HttpTuning
            {
                Retries = One(SettingKeys.HttpRetries) is var retries && retries is SettingParser.Auto ? null : int.Parse(retries, CultureInfo.InvariantCulture),
                AttemptTimeout = Time(SettingKeys.HttpAttemptTimeout),
                TotalTimeout = Time(SettingKeys.HttpTotalTimeout),
                FirstDelay = Time(SettingKeys.HttpFirstDelay) ?? usual.FirstDelay,
                LongestDelay = Time(SettingKeys.HttpLongestDelay) ?? usual.LongestDelay,
                RetryStatuses = Numbers(_entries[SettingKeys.HttpRetryStatuses]),
            };
            return Services(all) is { Count: > 0 } services ? all with { Services = services } : all;
        }
    }

    /// <summary>Connections that stand in for others, by the name of the other.</summary>
    public IReadOnlyDictionary<string, string> ConnectionNames => Below(SettingKeys.Connections).ToDictionary(e => e.Name[SettingKeys.Connections.Length..], e => e.Values[0], StringComparer.Ordinal);

    /// <summary>The file of connections; null for the usual one.</summary>
    public string? ConnectionsFile => _entries[SettingKeys.ConnectionsFile].Values is [var file] ? file : null;

    /// <summary>The profile whose accounts are used; null if the one in force names none.</summary>
    public string? AccountsOf => Below(SettingKeys.Connections).Append(_entries[SettingKeys.ConnectionsFile]).Any(e => e.Text?.Profile is not null) ? Profile : null;

    /// <summary>What is set below a name, such as <c>connections.</c></summary>
    public IReadOnlyList<SettingEntry> Below(string prefix) => [.. Entries.Where(e => e.Name.StartsWith(prefix, StringComparison.Ordinal))];

    /// <summary>Bytes.</summary>
    public long CacheMaxSize => SettingParser.Size(One(SettingKeys.CacheMaxSize)) ?? 0;

    /// <summary>Bytes.</summary>
    public long CachePreload => SettingParser.Size(One(SettingKeys.CachePreload)) ?? 0;

    /// <summary>Settled runs of each pipeline whose items are kept.</summary>
    public int RunsKeep => int.Parse(One(SettingKeys.RunsKeep), CultureInfo.InvariantCulture);

    /// <summary>Steps and sources that the library believes first.</summary>
    public IReadOnlyList<string> LibraryOrder => _entries[SettingKeys.LibraryOrder].Values;

    /// <summary>Whether the bell rings at the end of a run.</summary>
    public bool NotifyBell => One(SettingKeys.NotifySound) is "bell";

    /// <summary>A command line of the shell for the end of a run; null for none.</summary>
    public string? NotifyCommand => _entries[SettingKeys.NotifyCommand].Values is [var command] ? command : null;

    /// <summary>always, failure or long.</summary>
    public string NotifyWhen => One(SettingKeys.NotifyWhen);

    /// <summary>How long a long run takes at least.</summary>
    public TimeSpan NotifyLongAfter => Time(SettingKeys.NotifyLongAfter) ?? TimeSpan.Zero;

    /// <summary>The folders of the library.</summary>
    public IReadOnlyList<string> LibraryFolders => _entries[SettingKeys.LibraryFolders].Values;

    /// <summary>The usual scan.</summary>
    public string LibraryScan => One(SettingKeys.LibraryScan);

    /// <summary>How sure a match must be, and what signals weigh.</summary>
    public Matching.MatchRules Matching => MatchingKeys.Rules(name => double.Parse(One(name), CultureInfo.InvariantCulture));

    /// <summary>Folders with plugins; those of files are absolute.</summary>
    public IReadOnlyList<string> PluginFolders => _entries[SettingKeys.PluginFolders].Values;

    /// <summary>Ids of plugins that are not used.</summary>
    public IReadOnlyList<string> PluginsDisabled => _entries[SettingKeys.PluginsDisabled].Values;

    /// <summary>Folders and addresses of feeds.</summary>
    public IReadOnlyList<string> PluginFeeds => _entries[SettingKeys.PluginFeeds].Values;

    /// <summary>Where tools are, by name.</summary>
    public IReadOnlyDictionary<string, string> Tools => _entries.Values
        .Where(e => e.Key.Type == SettingType.Program)
        .ToDictionary(e => e.Name[SettingKeys.Tools.Length..], e => e.Values[0], StringComparer.Ordinal);

    /// <summary>An environment variable, with <c>.env</c> below the real ones; for <c>${env:NAME}</c> and secrets.</summary>
    public string? Variable(string name) => _environment(name);

    /// <summary>What is wished for single services, each over what holds for all.</summary>
    private Dictionary<string, HttpTuning> Services(HttpTuning usual)
    {
        var services = new Dictionary<string, HttpTuning>(StringComparer.Ordinal);
        foreach (var entry in Below(SettingKeys.HttpServices))
        {
            var service = entry.Key.Wildcard(entry.Name)!;
            var (tuning, value) = (services.GetValueOrDefault(service, usual), entry.Values.FirstOrDefault("")); // a list may be empty
            TimeSpan? time = Durations.TryParse(value, out var duration) ? duration : null;
            services[service] = ("http." + entry.Name[(entry.Name.LastIndexOf('.') + 1)..]) switch
            {
                SettingKeys.HttpRetries => tuning with { Retries = value is SettingParser.Auto ? null : int.Parse(value, CultureInfo.InvariantCulture) },
                SettingKeys.HttpFirstDelay => tuning with { FirstDelay = time ?? usual.FirstDelay },
                SettingKeys.HttpLongestDelay => tuning with { LongestDelay = time ?? usual.LongestDelay },
                SettingKeys.HttpAttemptTimeout => tuning with { AttemptTimeout = time },
                SettingKeys.HttpTotalTimeout => tuning with { TotalTimeout = time },
                _ => tuning with { RetryStatuses = Numbers(entry) },
            };
        }

        return services;
    }

    private static int[] Numbers(SettingEntry entry) => [.. entry.Values.Select(v => int.Parse(v, CultureInfo.InvariantCulture))];

    private TimeSpan? Time(string name) => Durations.TryParse(One(name), out var time) ? time : null;

    private string One(string name) => _entries[name].Values[0];
}
