using System.Globalization;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Reads items for lists.</summary>
internal static class EntryRows
{
    /// <summary>What is selected of <c>items i</c>.</summary>
    public const string Columns =
        """
        i.id, i.slug, i.kind, i.title, i.year, i.series, i.season, i.number, i.rating, i.my_rating, i.runtime, i.present,
        (SELECT group_concat(genre, ', ') FROM genres g WHERE g.item=i.id),
        (SELECT group_concat(name, ', ') FROM people p WHERE p.item=i.id AND p.role='director'),
        i.absolute, i.air_date
        """;

    /// <summary>How many columns that are: others come behind them.</summary>
    public const int Count = 16;

    /// <summary>The entry of a row.</summary>
    public static LibraryEntry Read(Statement row) => new()
    {
        Number = row.Number(0),
        Slug = row.Text(1),
        Kind = row.Text(2),
        Title = row.Text(3),
        Year = row.IsNull(4) ? null : (int)row.Number(4),
        Series = row.IsNull(5) ? null : $"{row.Text(5)}{Place(row)}",
        Rating = row.IsNull(8) ? null : row.Real(8),
        MyRating = row.IsNull(9) ? null : row.Real(9),
        Runtime = row.IsNull(10) ? null : row.Number(10),
        IsPresent = row.Number(11) != 0,
        Genres = row.IsNull(12) ? null : row.Text(12),
        Directors = row.IsNull(13) ? null : row.Text(13),
    };

    /// <summary>The place of an episode within its series, as far as one is known.</summary>
    private static string Place(Statement row) => (row.IsNull(6), row.IsNull(7), row.IsNull(14), row.IsNull(15)) switch
    {
        (false, false, _, _) => string.Create(CultureInfo.InvariantCulture, $" S{row.Number(6):00}E{row.Number(7):00}"),
        (_, false, _, _) => string.Create(CultureInfo.InvariantCulture, $" {row.Number(7)}"),
        (_, _, _, false) => $" {row.Text(15)}",
        (_, _, false, _) => string.Create(CultureInfo.InvariantCulture, $" {row.Number(14):000}"),
        _ => "",
    };
}
