namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>Tokens of an account. The refresh token is good for one use.</summary>
internal sealed record TraktTokens
{
    public string? AccessToken { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>Seconds.</summary>
    public long ExpiresIn { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public long CreatedAt { get; init; }
}
