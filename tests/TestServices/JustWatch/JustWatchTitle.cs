namespace MediaBridge.Tests.Services.JustWatch;

/// <summary>A title of the local JustWatch.</summary>
public sealed record JustWatchTitle(string Id, string Title, int Year)
{
    public string? Imdb { get; init; }

    public string? Tmdb { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Offers: country, provider, how, quality, price, address.</summary>
    public (string Country, string Provider, string How, string Quality, decimal? Price, string Address)[] Offers { get; init; } = [];

    public bool IsSeries => Id.StartsWith("ts", StringComparison.Ordinal);
}
