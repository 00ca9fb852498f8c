namespace MediaBridge.Core.Plugins;

/// <summary>Where a plugin stands. <see cref="PluginInfo.Reason"/> says what to do about it.</summary>
public enum PluginState
{
    /// <summary>Its manifest is good; it loads when a run needs it.</summary>
    Ready,

    /// <summary>Its code is loaded.</summary>
    Loaded,

    /// <summary>Switched off in the settings.</summary>
    Disabled,

    /// <summary>Built for an SDK that this host does not have.</summary>
    NotSupported,

    /// <summary>Its manifest was written from another build of its assembly.</summary>
    StaleManifest,

    /// <summary>Its manifest cannot be read, a file is missing, or its code failed when it was loaded.</summary>
    Failed,

    /// <summary>It was installed, and its files are not those that were installed.</summary>
    Changed,

    /// <summary>Another plugin, found earlier, has the same id or one of its components.</summary>
    Duplicate,
}
