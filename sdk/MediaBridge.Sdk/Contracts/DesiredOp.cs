namespace MediaBridge.Sdk;

/// <summary>What is wanted with a desired item.</summary>
public enum DesiredOp
{
    /// <summary>Make sure it is there: lists gain what is missing, a single value such as a rating is replaced.</summary>
    Add,

    /// <summary>Exactly this: what is there beyond it goes. Sent only with <c>removals: mirror</c> after a complete read.</summary>
    Set,

    /// <summary>Not this.</summary>
    Remove,
}
