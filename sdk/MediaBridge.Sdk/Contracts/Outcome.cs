namespace MediaBridge.Sdk;

/// <summary>How a change ended.</summary>
public enum Outcome
{
    /// <summary>It was done.</summary>
    Applied,

    /// <summary>The target already was as wanted.</summary>
    AlreadyThere,

    /// <summary>The service refuses it for good.</summary>
    Rejected,

    /// <summary>It did not work.</summary>
    Failed,

    /// <summary>It may or may not have worked.</summary>
    InDoubt,
}
