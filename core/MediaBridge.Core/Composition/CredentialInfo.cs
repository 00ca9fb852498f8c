using MediaBridge.Core.Secrets;

namespace MediaBridge.Core;

/// <summary>What may be told of a stored credential: never its values.</summary>
public sealed record CredentialInfo
{
    /// <summary>When it was issued and stored, UTC; null if that was not noted.</summary>
    public DateTimeOffset? StoredAt { get; init; }

    /// <summary>When it ends, UTC; null if its service does not say.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether it came with a token that renews it without the person.</summary>
    public bool IsRenewable { get; init; }

    internal static CredentialInfo? Of(StoredCredential? stored) => stored is null ? null : new()
    {
        StoredAt = stored.StoredAt,
        ExpiresAt = stored.Credential.ExpiresAt,
        IsRenewable = stored.Credential.RefreshToken is not null,
    };
}
