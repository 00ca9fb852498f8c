using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Tmdb;

/// <summary>Exports as the site makes them.</summary>
internal static class ExportFile
{
    public const string Header = "TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated";

    /// <summary>So many films after an episode and a film on the watchlist, rated one a day.</summary>
    public static string Text(int films) => string.Join('\n',
        [
            Header,
            "62002,tt9900012,tv,The Lantern Road S1E2,2008-01-27T00:00:00Z,1,2,7.9,7.5,2024-01-31T20:15:00Z",
            "90001,tt0015864,movie,\"The Gold Rush, again\",1925-07-13T00:00:00Z,,,8.012,,2024-02-01T08:00:00Z",
            .. Enumerable.Range(1, films).Select(i => string.Create(CultureInfo.InvariantCulture,
                $"{50000 + i},tt{8000000 + i},movie,Reel {i},{1921 + i % 90}-05-01T00:00:00Z,,,6.5,{i % 20 * 0.5m + 0.5m},{new DateTime(2024, 2, 2).AddDays(i % 60):yyyy-MM-dd}T10:00:00Z")),
            "",
        ]);

    public static string Row(params string?[] cells) => CsvTable.Line(cells);
}
