namespace MediaBridge.Core.Plugins;

/// <summary>Where an installed plugin came from; plugins that come with the program, or were put into a folder by hand, have none.</summary>
public sealed record PluginInstallation
{
    /// <summary><c>folder</c>, <c>file</c> or <c>feed</c>.</summary>
    public required string From { get; init; }

    /// <summary>Path of the folder or file, or address of the feed.</summary>
    public required string Source { get; init; }

    /// <summary>Id of the package; null when it came from a folder.</summary>
    public string? Package { get; init; }

    /// <summary>Version of the package; that of the plugin when it came from a folder.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-512 of the package in base 64, as NuGet feeds publish it; of a folder, that of its files and their names.</summary>
    public required string Sha512 { get; init; }

    /// <summary>Whether a feed published this hash, so that the package is the one that its feed means.</summary>
    public bool IsHashPublished { get; init; }

    /// <summary>When it was installed.</summary>
    public required DateTimeOffset InstalledAt { get; init; }
}
