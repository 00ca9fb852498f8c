namespace MediaBridge.Sdk;

/// <summary>What a sign-in yields. Its text form shows no secret.</summary>
public sealed record Credential
{
    /// <summary>The token or cookie that goes with requests.</summary>
    public required string AccessToken { get; init; }

    /// <summary>The token that renews it.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the access token ends, UTC; the engine refreshes before.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Further values the service needs, all treated as secret.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>Names the type and the end of its life, never a secret.</summary>
    public override string ToString() => ExpiresAt is { } end ? $"Credential (until {end:u})" : "Credential";
}
