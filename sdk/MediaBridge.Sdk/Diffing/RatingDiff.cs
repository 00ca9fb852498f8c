using System.Globalization;

namespace MediaBridge.Sdk;

/// <summary>The person's own rating, on the scale of the account.</summary>
internal sealed class RatingDiff : SingleDiff<Rating>
{
    public override string Facet => Facets.Ratings;

    public override string Label => "rating";

    public override bool Has(MediaItem item) => item.Ratings?.Any(IsOwn) == true;

    public override MediaItem Copy(MediaItem item, MediaItem from) => Write(item, from.Ratings?.FirstOrDefault(IsOwn));

    /// <summary>Marks of sites alone say nothing of an own one; an empty list says that there is none.</summary>
    protected override bool Speaks(MediaItem item) => item.Ratings is { } ratings && (ratings.Count == 0 || ratings.Any(IsOwn));

    protected override Rating? Value(MediaItem item, FacetInfo info)
    {
        var own = item.Ratings?.FirstOrDefault(IsOwn);
        return own is not null && info.Scale is { } scale ? own.To(scale) : own;
    }

    protected override MediaItem Write(MediaItem item, Rating? value)
    {
        var others = item.Ratings?.Where(r => !IsOwn(r)) ?? [];
        return item with { Ratings = value is null ? [.. others] : [value, .. others] };
    }

    protected override bool Same(Rating a, Rating b) => a.To(b.Scale).Value == b.Value;

    protected override string Text(Rating value) => string.Create(CultureInfo.InvariantCulture, $"{value.Value.Normal()} of {value.Scale.Max.Normal()}");

    private static bool IsOwn(Rating rating) => string.Equals(rating.Whose, Rating.OwnMark, StringComparison.Ordinal);
}
