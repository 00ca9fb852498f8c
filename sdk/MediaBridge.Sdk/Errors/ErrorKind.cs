namespace MediaBridge.Sdk;

/// <summary>Kinds of errors, by what happens next.</summary>
public enum ErrorKind
{
    /// <summary>A bug or something nobody foresaw: the item is parked; three in a row stop the component.</summary>
    Unexpected,

    /// <summary>The configuration must be corrected; the run does not start or stops.</summary>
    Configuration,

    /// <summary>The account must sign in again; this connection stops, others go on.</summary>
    Authentication,

    /// <summary>A person must do something; the step is held and resumes then.</summary>
    InteractionNeeded,

    /// <summary>It may work later: tried again within the budget, then the item is parked.</summary>
    Transient,

    /// <summary>The service asks us to wait.</summary>
    RateLimited,

    /// <summary>The service or format refuses this item for good; the reason is recorded, the run goes on.</summary>
    ItemRejected,

    /// <summary>The thing is not there; recorded, the run goes on.</summary>
    NotFound,

    /// <summary>The target changed since it was planned: planned again once, then parked.</summary>
    Conflict,

    /// <summary>The service changed its pages or answers: the component stops and keeps the redacted answer.</summary>
    ServiceChanged,
}
