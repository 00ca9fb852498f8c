using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>A plugin that was found: what its manifest says, where it is, where it stands.</summary>
internal sealed class PluginEntry
{
    private volatile PluginStatus _status;

    /// <summary>An entry in its first state.</summary>
    public PluginEntry(string id, PluginStatus status)
    {
        Id = id;
        _status = status;
    }

    /// <summary>Guards loading: each plugin loads once.</summary>
    public Lock Gate { get; } = new();

    public string Id { get; }

    /// <summary>Null when it could not be read.</summary>
    public PluginManifest? Manifest { get; init; }

    /// <summary>Full path; null for a plugin inside the program.</summary>
    public string? Folder { get; init; }

    /// <summary>What was installed; null for a plugin that comes with the program or was put there by hand.</summary>
    public InstallRecord? Record { get; set; }

    /// <summary>Set once it is loaded; at once for a plugin inside the program.</summary>
    public LoadedPlugin? Loaded { get; set; }

    public PluginStatus Status
    {
        get => _status;
        set => _status = value;
    }

    /// <summary>What hosts show of it.</summary>
    public PluginInfo ToInfo()
    {
        var status = Status;
        return new PluginInfo
        {
            Id = Id,
            Name = Manifest?.Name ?? Id,
            Version = Manifest?.Version ?? "",
            SdkVersion = Manifest?.SdkVersion ?? "",
            Summary = Manifest?.Summary ?? "",
            State = status.State,
            Reason = status.Reason,
            Folder = Folder is null ? null : Relative(Folder),
            Installation = Record?.Installation,
            Connections = [.. Manifest?.Connections.Select(c => c.Service) ?? []],
            ConnectionOptions = [.. Manifest?.Connections.Select(PluginConnection.Of) ?? []],
            Ids = Manifest?.Ids ?? [],
            Services = [.. Manifest?.Services.Select(s => new PluginService { Name = s.Name, Policy = s.Policy }) ?? []],
            Components = [.. Manifest?.Components.Select(PluginComponent.Of) ?? []],
        };
    }

    private static string Relative(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
