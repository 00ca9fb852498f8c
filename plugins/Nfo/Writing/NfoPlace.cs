namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Where the NFO of an item stands, or would.</summary>
/// <param name="Candidates">Paths below the root where one may stand already, the likeliest first.</param>
/// <param name="New">The path of a new one.</param>
/// <param name="Other">The path of a new one if something that is no metadata stands there; null if there is no other.</param>
internal sealed record NfoPlace(IReadOnlyList<string> Candidates, string New, string? Other)
{
    /// <summary>Whether only one that is there can be changed.</summary>
    public bool IsNewRefused { get; init; }
}
