namespace MediaBridge.Core.Library.Backups;

/// <summary>What kinds of backups there are, and what can be in them beside what always is.</summary>
internal static class BackupKinds
{
    public const string Full = "full";
    public const string Incremental = "incremental";

    /// <summary>What a restore put aside before it replaced it.</summary>
    public const string BeforeRestore = "before-restore";

    /// <summary>Runs and journal: the engine's database and what it staged.</summary>
    public const string State = "state";

    /// <summary>The cache of answers.</summary>
    public const string Cache = "cache";

    /// <summary>The person's settings file.</summary>
    public const string Settings = "settings";

    /// <summary>What <c>--with</c> takes.</summary>
    public static readonly IReadOnlyList<string> Parts = [State, Cache, Settings];
}
