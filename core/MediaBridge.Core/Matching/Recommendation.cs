namespace MediaBridge.Core.Matching;

/// <summary>What is to be done with the best candidate.</summary>
public enum Recommendation
{
    /// <summary>There is no candidate that could be it.</summary>
    None,

    /// <summary>A person should look: it may be it, or another that fits alike.</summary>
    Low,

    /// <summary>It probably is it.</summary>
    Medium,

    /// <summary>It is it, as far as a program can tell.</summary>
    Strong,
}
