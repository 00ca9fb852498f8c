using MediaBridge.Plugins.Files.Watching;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>Changes that a test tells by hand, as a system would.</summary>
internal sealed class HandSignals : IChangeSignals
{
    private ChangedPaths? _changes;

    /// <summary>How often a watch began.</summary>
    public int Opened { get; private set; }

    /// <summary>Whether the watch is open.</summary>
    public bool IsOpen => _changes is not null;

    /// <summary>What the watch adds changes to.</summary>
    public ChangedPaths Changes => _changes ?? throw new InvalidOperationException("The watch is not open.");

    /// <summary>Thrown when the watch opens, as a system does that allows no more of them.</summary>
    public Exception? Refusal { get; set; }

    public IChangeSignals Open(ChangedPaths changes)
    {
        Opened++;
        if (Refusal is { } refusal)
        {
            throw refusal;
        }

        _changes = changes;
        return this;
    }

    public void Seen()
    {
    }

    public void Dispose() => _changes = null;
}
