namespace MediaBridge.Core.Plugins;

/// <summary>A plugin did not load; the status says how it stands now.</summary>
internal sealed class PluginLoadException(PluginStatus status, Exception? inner = null) : Exception(status.Reason, inner)
{
    public PluginStatus Status { get; } = status;
}
