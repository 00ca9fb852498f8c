using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Html;

/// <summary>What the page of a series tells of a season or episode.</summary>
/// <param name="ParentIds">Ids of the series.</param>
/// <param name="IsSeason">Whether it is a season.</param>
/// <param name="Season">Its season; null if it is numbered over all.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its own title; empty if it has none.</param>
/// <param name="Label">The number as it is shown.</param>
/// <param name="Date">Date of first broadcast.</param>
internal sealed record SitePart(IReadOnlyList<ExternalId> ParentIds, bool IsSeason, int? Season, int? Number, string Title, string Label, DateOnly? Date)
{
    /// <summary>What is known of a season or episode; null for any other item.</summary>
    public static SitePart? Of(MediaItem item)
    {
        if (item is not { Kind: ItemKinds.Season or ItemKinds.Episode, Placement: { } place })
        {
            return null;
        }

        var number = place.Number ?? place.Absolute;
        var last = place.Number is null ? place.LastAbsolute : place.LastNumber;
        var date = place.AirDate ?? item.Description?.Released;
        var label = number is { } n
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{n}{(last > n ? $"–{last}" : "")}")
            : date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "–";
        return new SitePart(place.ParentIds, item.Kind is ItemKinds.Season, place.Season, number, item.Title, label, date);
    }
}
