using MediaBridge.Core.Queries;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>The values of an item by which it is found and sorted, made by the same code as predicates over streams use.</summary>
internal sealed class ItemRow
{
    private const int LongestSpan = 100;

    /// <summary>Facets in the order of their bits in <c>items.facets</c>. New ones go to the end.</summary>
    public static readonly IReadOnlyList<string> FacetBits =
    [
        Facets.Ids, Facets.Placement, Facets.Description, Facets.People, Facets.Ratings, Facets.Watches, Facets.Progress, Facets.Favourite, Facets.Lists, Facets.Tags, Facets.Note,
        Facets.Artwork, Facets.Versions, Facets.Chapters, Facets.Subtitles, Facets.Release, Facets.Generation, Facets.Attachments,
    ];

    private readonly MediaItem _item;

    public ItemRow(MediaItem item)
    {
        _item = item;
        var placement = item.Placement;
        var span = (placement?.LastNumber ?? placement?.Number ?? 0) - (placement?.Number ?? 0);
        IsOdd = placement is { Number: null, LastNumber: not null } || span is < 0 or > LongestSpan;
        Runtime = (long?)Number(QueryFields.Runtime);
        Site = Real(Number(QueryFields.Site));
        Votes = (long?)Number(QueryFields.Votes);
        Mine = Real(Numbers(QueryFields.Rating).Select(n => (decimal?)n).FirstOrDefault());
        IsOdd |= item.Ratings?.Any(r => r.Site is { } site && !System.Text.Ascii.IsValid(site)) == true;
        FacetMask = 1; // the library gives every item an id
        for (var bit = 1; bit < FacetBits.Count; bit++)
        {
            FacetMask |= QueryFlags.Has(item, FacetBits[bit]) ? 1L << bit : 0;
        }
    }

    /// <summary>Whether the columns cannot say exactly what the item says: queries then look at the item itself.</summary>
    public bool IsOdd { get; set; }

    public long? Runtime { get; }

    public double? Site { get; }

    public long? Votes { get; }

    public double? Mine { get; }

    public long FacetMask { get; }

    /// <summary>The last day it was played; null when none is known.</summary>
    public string? Watched => Day(QueryDates.Of(_item, QueryFields.Watched).Select(d => (DateOnly?)d).Max());

    public string? Released => Day(QueryDates.Of(_item, QueryFields.Released).Select(d => (DateOnly?)d).FirstOrDefault());

    public string? Made => Day(QueryDates.Of(_item, QueryFields.Made).Select(d => (DateOnly?)d).FirstOrDefault());

    /// <summary>What it is sorted by when sorted by title.</summary>
    public string SortKey => TextFold.Words(_item.SortTitle ?? _item.Title);

    /// <summary>A day as it stands in the tables.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A number as it stands in the tables; the item is odd if that is not exactly it.</summary>
    public double? Real(decimal? number)
    {
        if (number is not { } exact)
        {
            return null;
        }

        var real = (double)exact;
        IsOdd |= !IsExact(exact);
        return real;
    }

    /// <summary>Whether a number survives being a floating-point one.</summary>
    public static bool IsExact(decimal number) => Math.Abs(number) < 1_000_000_000_000m && (decimal)(double)number == number;

    /// <summary>A mark on a scale of 10; null on a scale that has none.</summary>
    public double? OfTen(Rating rating)
    {
        try
        {
            return rating.Scale.Max > 0 ? Real(rating.Value * 10 / rating.Scale.Max) : null;
        }
        catch (OverflowException)
        {
            IsOdd = true;
            return null;
        }
    }

    private decimal? Number(QueryField field) => Numbers(field).Select(n => (decimal?)n).FirstOrDefault();

    private IEnumerable<decimal> Numbers(QueryField field)
    {
        try
        {
            return [.. QueryNumbers.Of(_item, field, null)];
        }
        catch (OverflowException)
        {
            IsOdd = true;
            return [];
        }
    }
}
