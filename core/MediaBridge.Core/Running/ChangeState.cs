namespace MediaBridge.Core.Running;

/// <summary>How far a planned change is.</summary>
internal enum ChangeState
{
    /// <summary>Not tried.</summary>
    Planned = 0,

    /// <summary>Handed to the sink; without a result it is in doubt.</summary>
    Intended = 1,

    /// <summary>Settled: it has an outcome, or there was nothing to do.</summary>
    Settled = 2,

    /// <summary>Waiting for an answer.</summary>
    Held = 3,

    /// <summary>Kept for the next run: beyond a limit, or its sink stopped.</summary>
    Parked = 4,
}
