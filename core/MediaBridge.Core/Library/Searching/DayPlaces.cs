using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Where the days of a date field stand.</summary>
internal static class DayPlaces
{
    /// <summary>Behind every instant of a day and every day itself.</summary>
    public const string EndOfDay = "~";

    private static readonly Dictionary<QueryField, (string? Table, string Column)> Places = new()
    {
        [QueryFields.Watched] = ("watches", "day"),
        [QueryFields.Rated] = ("ratings", "day"),
        [QueryFields.Listed] = ("lists", "day"),
        [QueryFields.Modified] = ("files", "modified"),
        [QueryFields.Released] = (null, "i.released"),
        [QueryFields.Added] = (null, "i.added"),
        [QueryFields.Made] = (null, "i.made"),
    };

    /// <summary>The table beside <c>items</c>, null for none, and the column.</summary>
    public static (string? Table, string Column) Of(QueryField field) => Places[field];

    /// <summary>Which rows of a table count, ended by AND; empty for all.</summary>
    public static string Only(string table) => table is "ratings" ? "whose='own' AND " : "";
}
