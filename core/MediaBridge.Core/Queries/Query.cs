namespace MediaBridge.Core.Queries;

/// <summary>A query: which items, in which order.</summary>
/// <remarks>
/// The language: words look everywhere; <c>field:value</c>; <c>field:a|b</c> for either value; <c>a | b</c> for either side;
/// <c>-term</c> or <c>not:term</c>; <c>( )</c>; ranges <c>1990..1999</c>, <c>7..</c>, <c>..5</c>; <c>year:&gt;=1990</c> or
/// <c>year&gt;=1990</c>; <c>"whole words"</c>; <c>="the whole text"</c>; <c>sort:year-</c>. Case, accents and signs do not matter.
/// </remarks>
internal sealed record Query
{
    /// <summary>The most characters of a query.</summary>
    public const int LongestText = 4096;

    public required QueryNode Root { get; init; }

    public IReadOnlyList<QuerySort> Sort { get; init; } = [];

    /// <summary>Reads a query. It never throws: what cannot be read is a problem with its offset.</summary>
    public static QueryParse Parse(string text) => new QueryParser(text).Parse();

    /// <summary>The query in its canonical form, which <see cref="Parse"/> reads back to the same.</summary>
    public override string ToString() => QueryPrinter.Print(this);
}
