namespace MediaBridge.Core.Plugins;

/// <summary>What was installed, file by file; the record's existence is what makes a folder count.</summary>
internal sealed record InstallRecord
{
    /// <summary>The plugin's id.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the folder that holds it, below the folder of plugins.</summary>
    public required string Folder { get; init; }

    /// <summary>Name of the folder of the version before, which programs that run may still need; null if there was none.</summary>
    public string? Previous { get; init; }

    public required PluginInstallation Installation { get; init; }

    public required IReadOnlyList<InstalledFile> Files { get; init; }
}
