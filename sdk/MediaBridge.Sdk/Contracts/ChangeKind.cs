namespace MediaBridge.Sdk;

/// <summary>What a planned change does.</summary>
public enum ChangeKind
{
    /// <summary>Something new.</summary>
    Create,

    /// <summary>Something there changes.</summary>
    Update,

    /// <summary>Something there goes.</summary>
    Delete,

    /// <summary>It is as desired.</summary>
    Unchanged,

    /// <summary>It is left alone, for the reason given.</summary>
    Skip,
}
