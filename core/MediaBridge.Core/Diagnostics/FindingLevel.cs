namespace MediaBridge.Core.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum FindingLevel
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Works; something optional is missing.</summary>
    Note,

    /// <summary>Something will not work.</summary>
    Error,
}
