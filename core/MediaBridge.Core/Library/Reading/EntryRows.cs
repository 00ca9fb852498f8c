using MediaBridge.Core.State;
using Microsoft.Data.Sqlite;

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
    public static LibraryEntry Read(SqliteDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Slug = row.GetString(1),
        Kind = row.GetString(2),
        Title = row.GetString(3),
        Year = row.IsDBNull(4) ? null : row.GetInt32(4),
        Series = row.IsDBNull(5) ? null : $"{row.GetString(5)}{Place(row)}",
        Rating = row.IsDBNull(8) ? null : row.GetDouble(8),
        MyRating = row.IsDBNull(9) ? null : row.GetDouble(9),
        Runtime = row.IsDBNull(10) ? null : row.GetInt64(10),
        IsPresent = row.GetInt64(11) != 0,
        Genres = row.Text(12),
        Directors = row.Text(13),
    };

    /// <summary>The place of an episode within its series, as far as one is known.</summary>
    private static string Place(SqliteDataReader row) => (row.IsDBNull(6), row.IsDBNull(7), row.IsDBNull(14), row.IsDBNull(15)) switch
    {
        (false, false, _, _) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" S{row.GetInt64(6):00}E{row.GetInt64(7):00}"),
        (_, false, _, _) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {row.GetInt64(7)}"),
        (_, _, _, false) => $" {row.GetString(15)}",
        (_, _, false, _) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {row.GetInt64(14):000}"),
        _ => "",
    };
}
