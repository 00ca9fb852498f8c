namespace MediaBridge.Core.Installing;

/// <summary>What shall be installed, and where it may come from.</summary>
public sealed record InstallWish
{
    /// <summary>A plugin's folder, a package file (<c>.nupkg</c> or <c>.zip</c>), or the id of a package.</summary>
    public required string What { get; init; }

    /// <summary>The version of the package; null for the newest.</summary>
    public string? Version { get; init; }

    /// <summary>Feeds that are asked in place of the configured ones: folders, or addresses of NuGet v3 service indexes.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether the newest may be a prerelease.</summary>
    public bool Prerelease { get; init; }

    /// <summary>Whether a plugin is installed again that is there in this very version.</summary>
    public bool Force { get; init; }
}
