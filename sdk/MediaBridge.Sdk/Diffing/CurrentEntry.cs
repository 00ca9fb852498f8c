namespace MediaBridge.Sdk;

/// <summary>One item of the account while a plan is made.</summary>
internal sealed class CurrentEntry(MediaItem item)
{
    private int _spoken;

    public MediaItem Item { get; set; } = item;

    /// <summary>Whether somebody desires the item: then it is not one that nobody wants.</summary>
    public bool IsDesired { get; set; }

    /// <summary>Notes that the plan speaks of a facet; false if it did so before.</summary>
    public bool Speak(int facet)
    {
        var bit = 1 << facet;
        var first = (_spoken & bit) == 0;
        _spoken |= bit;
        return first;
    }
}
