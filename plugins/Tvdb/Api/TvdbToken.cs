namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>What the sign-in gives.</summary>
internal sealed record TvdbToken
{
    public string? Token { get; init; }
}
