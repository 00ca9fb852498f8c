namespace MediaBridge.Sdk.Testing;

/// <summary>How a check ended.</summary>
public enum CheckOutcome
{
    /// <summary>The component keeps this part of its contract.</summary>
    Passed,

    /// <summary>It breaks it.</summary>
    Failed,

    /// <summary>The check says nothing about this component.</summary>
    NotApplicable,
}
