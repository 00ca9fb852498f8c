using MediaBridge.Core.Configuration;

namespace MediaBridge.Core;

/// <summary>The settings of a host, laid over each other: defaults, the system's file, user file, project file <c>mediabridge.yaml</c>, profile, <c>.env</c>, <c>MEDIABRIDGE_*</c>, command line.</summary>
/// <remarks>Reading never fails: what is wrong stands in <see cref="Problems"/>, and a wrong value is left out. Secrets are no settings.</remarks>
public sealed class BridgeSettings
{
    private readonly Settings _settings;
    private readonly string _dotEnv;

    private BridgeSettings(Settings settings, string dotEnv) => (_settings, _dotEnv) = (settings, dotEnv);

    /// <summary>Every setting with its value and origin, by name.</summary>
    public IReadOnlyList<SettingInfo> All => [.. _settings.Entries.Select(e => new SettingInfo
    {
        Name = e.Name,
        Values = e.Values,
        Origin = e.Origin,
        Description = e.Key.Description,
        Variable = SettingKey.VariableOf(e.Name),
    })];

    /// <summary>What is wrong with files, variables and options.</summary>
    public IReadOnlyList<Problem> Problems => _settings.Problems;

    /// <summary>The profile in force; null for none.</summary>
    public string? Profile => _settings.Profile;

    /// <summary>Items worked on at the same time, 1 or more.</summary>
    public int Workers => _settings.Workers;

    /// <summary>The least important messages that are logged: trace, debug, info, warning or error.</summary>
    public string LogLevel => _settings.LogLevel;

    /// <summary>The form of log files: text or json.</summary>
    public string LogFormat => _settings.LogFormat;

    /// <summary>Where log lines go: file, console, both or none.</summary>
    public string LogTarget => _settings.LogTarget;

    /// <summary>Bytes of a log file before it gets a successor.</summary>
    public long LogMaxSize => _settings.LogMaxSize;

    /// <summary>Log files that are kept, 1 or more.</summary>
    public int LogMaxFiles => _settings.LogMaxFiles;

    /// <summary>Log files that were last written longer ago are deleted.</summary>
    public TimeSpan LogMaxAge => _settings.LogMaxAge;

    /// <summary>Whether the bell rings at the end of a run.</summary>
    public bool NotifyBell => _settings.NotifyBell;

    /// <summary>A command line of the shell for the end of a run; null for none.</summary>
    public string? NotifyCommand => _settings.NotifyCommand;

    /// <summary>After which runs bell and command come: always, failure or long.</summary>
    public string NotifyWhen => _settings.NotifyWhen;

    /// <summary>How long a long run takes at least.</summary>
    public TimeSpan NotifyLongAfter => _settings.NotifyLongAfter;

    /// <summary>The folders that a scan of the library reads.</summary>
    public IReadOnlyList<string> LibraryFolders => _settings.LibraryFolders;

    /// <summary>Name of the scan that is done when nobody names one.</summary>
    public string LibraryScan => _settings.LibraryScan;

    /// <summary>Reads the settings of this machine and folder.</summary>
    /// <param name="profile">The profile that was asked for; null to let <c>MEDIABRIDGE_PROFILE</c> say it.</param>
    /// <param name="commandLine">Settings by name that win over all others.</param>
    /// <param name="workingFolder">Folder of project file and <c>.env</c>; null for the current one.</param>
    public static BridgeSettings Load(string? profile = null, IReadOnlyDictionary<string, string>? commandLine = null, string? workingFolder = null)
    {
        var sources = SettingsSources.Usual(workingFolder ?? "", profile, commandLine ?? new Dictionary<string, string>(StringComparer.Ordinal));
        return new BridgeSettings(SettingsLoader.Load(sources), sources.DotEnvFile!);
    }

    /// <summary>Writes a setting into a file, whole or not at all; the rest of the file, comments included, stays as it is.</summary>
    /// <param name="name">The setting, such as <c>log.level</c>.</param>
    /// <param name="value">Its value; of a list, its values with commas between.</param>
    /// <param name="profile">The profile it belongs to; null for none.</param>
    /// <param name="project">Whether it goes into <c>mediabridge.yaml</c> of the working folder instead of the user's file.</param>
    /// <returns>The file that was written, or what is wrong with the setting; then nothing was written.</returns>
    public static (string? File, Problem? Problem) Set(string name, string value, string? profile = null, bool project = false)
    {
        var file = project ? SettingsSources.ProjectFileName : SettingsSources.DefaultUserFile();
        if (file is null)
        {
            return (null, new Problem { Code = ProblemCodes.BadSetting, Message = "This account has no home folder to keep settings in.", Hint = "Use the project file, or environment variables." });
        }

        var (text, problem) = SettingsFile.Set(File.Exists(file) ? File.ReadAllText(file) : "", name, value, profile, file);
        if (text is null)
        {
            return (null, problem);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        AtomicText.Write(file, text);
        return (file, null);
    }

    /// <summary>An environment variable, with <c>.env</c> below the real ones; null if neither has it.</summary>
    public string? Variable(string name) => _settings.Variable(name);

    /// <summary>Whether something in them names connections or services, so that <see cref="Check"/> can say more than <see cref="Problems"/>.</summary>
    public bool NamesOthers => SettingReferences.Any(_settings);

    /// <summary>What is wrong with the names of connections and services in the settings, as the bridge knows these.</summary>
    /// <remarks>An error stops nothing by itself: a name that leads nowhere is an error of the pipeline that uses it.</remarks>
    public IReadOnlyList<Problem> Check(Bridge bridge)
    {
        ArgumentNullException.ThrowIfNull(bridge);
        return [.. SettingReferences.Check(_settings, bridge.Engine)];
    }

    /// <summary>A settings file with every setting, its meaning, values and default, commented out.</summary>
    public static string Example() => SettingsExample.Make();

    /// <summary>The options with everything set that settings say; folders of plugins are put behind those that are there.</summary>
    public BridgeOptions ApplyTo(BridgeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with
        {
            PluginFolders = [.. options.PluginFolders, .. _settings.PluginFolders],
            DisabledPlugins = [.. options.DisabledPlugins, .. _settings.PluginsDisabled],
            ConnectionsFile = options.ConnectionsFile ?? _settings.ConnectionsFile,
            ConnectionNames = _settings.ConnectionNames,
            Profile = _settings.AccountsOf,
            PluginFeeds = [.. options.PluginFeeds, .. _settings.PluginFeeds],
            Tools = _settings.Tools.ToDictionary(t => SettingKeys.Tools + t.Key, t => t.Value, StringComparer.Ordinal),
            Offline = options.Offline || _settings.Offline,
            DetectAway = _settings.DetectsAway,
            QueueLookups = _settings.QueuesLookups,
            RetryOnConnect = _settings.RetriesOnConnect,
            RatingsPrefer = _settings.RatingsPrefer,
            Http = _settings.Http,
            Matching = _settings.Matching,
            LibraryOrder = _settings.LibraryOrder,
            LibraryFolders = _settings.LibraryFolders,
            RunsToKeep = Math.Max(1, _settings.RunsKeep),
            CacheBytes = _settings.CacheMaxSize,
            CachePreloadBytes = _settings.CachePreload,
            Environment = DotEnvValues(),
        };
    }

    private Dictionary<string, string> DotEnvValues()
        => File.Exists(_dotEnv)
            ? DotEnv.Parse(File.ReadAllText(_dotEnv), _dotEnv).Values.ToDictionary(v => v.Key, v => v.Value.Value, StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);
}
