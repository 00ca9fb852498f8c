namespace MediaBridge.Plugins.Files.Watching;

/// <summary>Something that adds to <see cref="ChangedPaths"/> what it notices, until it is disposed.</summary>
internal interface IChangeSignals : IDisposable
{
    /// <summary>What changed until now was seen: do not tell it again.</summary>
    void Seen();
}
