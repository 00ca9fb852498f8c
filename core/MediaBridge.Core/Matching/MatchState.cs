namespace MediaBridge.Core.Matching;

/// <summary>Where the match of an item stands.</summary>
public enum MatchState
{
    /// <summary>It has an id: the engine was sure enough, or a person said so.</summary>
    Matched,

    /// <summary>It waits for a person.</summary>
    Open,

    /// <summary>A person put the decision off: the item keeps waiting, and the engine does not decide it.</summary>
    Later,

    /// <summary>A person said that there is none: nobody is asked again.</summary>
    None,

    /// <summary>The engine found none that is good enough, and the pipeline goes on without; the next run asks again.</summary>
    Unmatched,
}
