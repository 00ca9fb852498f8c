namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>Settings of an account.</summary>
internal sealed record TraktAccount
{
    public string? Timezone { get; init; }
}
