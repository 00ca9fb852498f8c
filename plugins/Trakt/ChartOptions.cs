using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Trakt;

/// <summary>Options of <c>trakt.charts</c>.</summary>
internal sealed record ChartOptions
{
    [AllowedValues("trending", "popular", "anticipated", "watched", "played", "collected", "recommended")]
    [Description("Which chart: what is watched now (trending), liked most (popular), awaited (anticipated), of the last week what most people watched, what was played or collected most, or what Trakt recommends to the account (recommended).")]
    public string Chart { get; init; } = "trending";

    [AllowedValues("movies", "shows", "both")]
    [Description("Films, series, or both.")]
    public string Of { get; init; } = "both";

    [Range(1, 1000)]
    [Description("How many of each.")]
    public int Most { get; init; } = 100;
}
