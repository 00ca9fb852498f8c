namespace MediaBridge.Tests.Services.Imdb;

/// <summary>A file that somebody asked the site to prepare.</summary>
internal sealed class ImdbExport
{
    public required int Number { get; init; }

    public required string Account { get; init; }

    /// <summary><c>ratings</c> or <c>watchlist</c>.</summary>
    public required string List { get; init; }

    public required string Csv { get; init; }

    /// <summary>How many more looks at the page find it in progress.</summary>
    public int Looks { get; set; }
}
