namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>When things of the account last changed.</summary>
internal sealed record TraktActivities
{
    public TraktActivity? Movies { get; init; }

    public TraktActivity? Episodes { get; init; }
}
