namespace MediaBridge.Core;

/// <summary>How a connection stands.</summary>
public enum ConnectionState
{
    /// <summary>Its service answered and knows the account.</summary>
    Ok,

    /// <summary>It is made and signed in as far as we know; its plugin has no way to ask the service.</summary>
    Unchecked,

    /// <summary>The person must sign in, for the first time or again.</summary>
    SignInNeeded,

    /// <summary>The service is away, busy, or cannot be reached.</summary>
    Away,

    /// <summary>Something must be corrected; the error says what.</summary>
    Wrong,
}
