namespace MediaBridge.Sdk.Testing;

/// <summary>How far a change is.</summary>
internal enum SinkRowState
{
    /// <summary>To be applied.</summary>
    Planned,

    /// <summary>Handed to the sink, without a result: in doubt after an interruption.</summary>
    Intended,

    /// <summary>Through, or nothing to do.</summary>
    Settled,

    /// <summary>Waits for an answer.</summary>
    Held,

    /// <summary>Given up in this run; the next run gets it first.</summary>
    Parked,
}
