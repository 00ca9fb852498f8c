namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>What a sign-in sends; what is null is left out.</summary>
internal sealed record TraktSignInBody
{
    public required string ClientId { get; init; }

    public string? ClientSecret { get; init; }

    public string? Code { get; init; }

    public string? RefreshToken { get; init; }

    public string? RedirectUri { get; init; }

    public string? GrantType { get; init; }
}
