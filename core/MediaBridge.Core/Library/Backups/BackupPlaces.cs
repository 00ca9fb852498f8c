using MediaBridge.Core.Matching;
using MediaBridge.Core.Secrets;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Backups;

/// <summary>Where the things of a data folder are.</summary>
internal sealed record BackupPlaces
{
    public const string StateName = "state.db";
    public const string CacheName = "cache.db";
    public const string ConnectionsName = "connections.yaml";
    public const string SettingsName = "settings.yaml";
    public const string MatchesName = "matches.jsonl";
    public const string Scans = "scans/";
    public const string Staging = "staging/";
    public const string Folders = "folders/";

    public required string DataFolder { get; init; }

    /// <summary>The file of accounts.</summary>
    public required string Connections { get; init; }

    /// <summary>The person's settings file; null for none.</summary>
    public string? Settings { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>The layers that the library believes first.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Masks secrets that are known.</summary>
    public Func<string, string> Redact { get; init; } = t => t;

    public string Library => In(LibraryStore.FileName);

    public string State => In(StateName);

    /// <summary>Where backups go when nobody says where.</summary>
    public string Backups => In("backups");

    /// <summary>A path in the data folder.</summary>
    public string In(string name) => Path.Combine(DataFolder, name);

    /// <summary>The matches of a database.</summary>
    public MatchArchive Matches(StateDatabase database) => new(database, Clock, SecretHider.None, Redact);
}
