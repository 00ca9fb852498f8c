namespace MediaBridge.Sdk;

/// <summary>What a service says of an account.</summary>
public sealed record ConnectionStatus
{
    /// <summary>The account's id at its service. Cursors, caches and journals belong to it, not to the connection's name.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's name for people.</summary>
    public string? AccountName { get; init; }

    /// <summary>Version of the service or server, if it says.</summary>
    public string? Version { get; init; }

    /// <summary>A remark for people, such as a trial that ends soon.</summary>
    public string? Message { get; init; }
}
