using System.ComponentModel;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>Options of the source <c>csv</c>.</summary>
internal sealed record CsvSourceOptions
{
    [Description("A table of ratings, a diary, a watchlist or any list of films: CSV or TSV, from any program; - reads standard input.")]
    public required string File { get; init; }

    [Description("Columns whose names are not known by themselves: what they hold and how they are called, such as { title: Film, rating: My mark }. What there is: " + CsvRoles.Documented + ", or id:SCHEME.")]
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    [Description("The scale of the person's own marks: auto finds it out and refuses what can be read in two ways; 5 (half stars), 10, 100, min..max/step such as 0.5..10/0.5, or none to leave marks out.")]
    public string Scale { get; init; } = CsvScales.Auto;

    [Description("The order of dates such as 03/04/2024: auto finds it out; dmy, mdy or ymd.")]
    public CsvDateOrder Dates { get; init; }

    [Description("Kind of the rows that do not say theirs.")]
    public string Kind { get; init; } = Sdk.ItemKinds.Movie;

    [Description("A list that every row is put on, such as watchlist.")]
    public string? List { get; init; }

    [Description("Site of the average marks, such as imdb, where the column does not name it.")]
    public string? Site { get; init; }

    [Description("Whether marks such as (TV Series), (S) or (Serie de TV) behind a title are taken off and read as its type.")]
    public bool Marks { get; init; } = true;
}
