namespace MediaBridge.Core.Plugins;

/// <summary>A state and the sentence that goes with it; swapped as one.</summary>
internal sealed record PluginStatus
{
    public static readonly PluginStatus Ready = new() { State = PluginState.Ready, Reason = "Ready: it is loaded when a run needs it." };

    public static readonly PluginStatus Loaded = new() { State = PluginState.Loaded, Reason = "Loaded and in use." };

    public required PluginState State { get; init; }

    public required string Reason { get; init; }

    public bool IsUsable => State is PluginState.Ready or PluginState.Loaded;

    public static PluginStatus Disabled(string id)
        => new() { State = PluginState.Disabled, Reason = $"Switched off: take '{id}' off the list of disabled plugins to use it." };

    public static PluginStatus NotSupported(string reason) => new() { State = PluginState.NotSupported, Reason = reason };

    public static PluginStatus Stale(string reason) => new() { State = PluginState.StaleManifest, Reason = reason };

    public static PluginStatus Changed(string id, string difference) => new()
    {
        State = PluginState.Changed,
        Reason = $"Its files are not those that were installed: {difference}; install it again with `mediabridge plugins update {id} --force`, or remove it.",
    };

    public static PluginStatus Failed(string reason) => new() { State = PluginState.Failed, Reason = reason };

    public static PluginStatus Duplicate(string reason) => new() { State = PluginState.Duplicate, Reason = reason };
}
