namespace MediaBridge.Core.Matching;

/// <summary>What a person can say of a match.</summary>
public enum MatchVerdict
{
    /// <summary>It is this one.</summary>
    Match,

    /// <summary>There is none.</summary>
    None,

    /// <summary>Not now.</summary>
    Later,
}
