namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>The person of an account.</summary>
internal sealed record TraktUser
{
    public string? Username { get; init; }

    public bool? Vip { get; init; }

    public TraktUserIds? Ids { get; init; }
}
