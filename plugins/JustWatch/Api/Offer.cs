using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>An offer as it stands in <c>justwatch.offers</c>.</summary>
internal sealed record Offer
{
    public required string Provider { get; init; }

    /// <summary>flatrate, rent, buy, free, ads, ….</summary>
    public required string Monetization { get; init; }

    /// <summary>sd, hd, 4k, ….</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Quality { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Price { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Until { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Link { get; init; }
}
