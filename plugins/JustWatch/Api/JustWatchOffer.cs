using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>A way to see a title.</summary>
internal sealed record JustWatchOffer
{
    /// <summary>FLATRATE, RENT, BUY, FREE, ADS, ….</summary>
    public string? MonetizationType { get; init; }

    /// <summary>SD, HD, _4K, ….</summary>
    public string? PresentationType { get; init; }

    public decimal? RetailPriceValue { get; init; }

    public string? Currency { get; init; }

    public string? AvailableTo { get; init; }

    [JsonPropertyName("standardWebURL")]
    public string? StandardWebUrl { get; init; }

    public JustWatchPackage? Package { get; init; }
}
