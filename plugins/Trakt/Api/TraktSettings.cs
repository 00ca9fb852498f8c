namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>Who is signed in, and what the account may hold.</summary>
internal sealed record TraktSettings
{
    public TraktUser? User { get; init; }

    public TraktAccount? Account { get; init; }

    public TraktLimits? Limits { get; init; }
}
