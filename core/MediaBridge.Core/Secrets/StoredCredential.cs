using MediaBridge.Sdk;

namespace MediaBridge.Core.Secrets;

/// <summary>A credential and whether a refresh of it was begun.</summary>
internal sealed record StoredCredential
{
    public required Credential Credential { get; init; }

    /// <summary>When it was stored; null for those stored before this was noted.</summary>
    public DateTimeOffset? StoredAt { get; init; }

    /// <summary>When a refresh was begun whose answer is not stored yet; set before the service is asked.</summary>
    public DateTimeOffset? RefreshBegun { get; init; }
}
