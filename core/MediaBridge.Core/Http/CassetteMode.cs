namespace MediaBridge.Core.Http;

/// <summary>What is done with recordings of requests.</summary>
internal enum CassetteMode
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>Requests are sent, and what came back is kept, without secrets.</summary>
    Record,

    /// <summary>Nothing is sent: answers come from the recording.</summary>
    Replay,
}
