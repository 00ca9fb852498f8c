namespace MediaBridge.Plugins.Files;

/// <summary>How a watched folder tells its changes.</summary>
internal enum WatchMode
{
    /// <summary>As the operating system tells them; by looking where it cannot.</summary>
    Auto,

    /// <summary>By looking again and again.</summary>
    Poll,
}
