using System.Text;
using MediaBridge.Plugins.Simkl.Files;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Simkl;

/// <summary>Backups in the forms of the site, written for these tests, and what the source makes of files.</summary>
internal static class SimklFiles
{
    public const string Csv = """
        SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB
        101,Metropolis,movie,1927,completed,,2024-01-02,9,"Towers, again",,19,tt0017136
        102,Nosferatu,movie,1922,plantowatch,,,,,,653,tt0013442
        501,The Lantern Road,tv,2008,watching,s2e3,2025-02-03 20:15:00,8,,990001,60001,tt9900001
        601,Paper Cranes,anime,1999,completed,e26,2024-05-05,10,,,,

        """;

    public const string Backup = """
        {
          "movies": [
            { "last_watched_at": "2024-01-02T20:15:00Z", "user_rating": 9, "user_rated_at": "2024-01-03T10:00:00Z", "status": "completed", "memo": { "text": "Towers, again", "is_private": true }, "movie": { "title": "Metropolis", "year": 1927, "ids": { "simkl": 101, "imdb": "tt0017136", "tmdb": "19" } } },
            { "last_watched_at": null, "user_rating": null, "status": "plantowatch", "added_to_watchlist_at": "2024-05-05T10:00:00Z", "movie": { "title": "Nosferatu", "year": 1922, "ids": { "simkl": "102" } } }
          ],
          "shows": [
            { "user_rating": 8, "status": "watching", "last_watched_at": "2025-02-03T20:15:00Z", "show": { "title": "The Lantern Road", "year": 2008, "ids": { "simkl": 501, "tvdb": "990001" } },
              "seasons": [ { "number": 1, "episodes": [ { "number": 1, "watched_at": "2025-02-01T20:15:00Z" }, { "number": 2 } ] } ] }
          ],
          "anime": [
            { "anime_type": "movie", "status": "completed", "last_watched_at": "2023-01-01T00:00:00Z", "show": { "title": "Paper Cranes: the Film", "year": 2001, "ids": { "simkl": 602, "tmdb": 9500, "mal": "778" } } }
          ]
        }
        """;

    public static async Task<(IReadOnlyList<MediaItem> Items, SourceElement End)> ReadAsync(string text, string name)
    {
        await using var services = new TestServices();
        services.Store("exports").Put(name, Encoding.UTF8.GetBytes(text));
        var elements = await new ExportSource(new ExportOptions { File = "exports/" + name }, services).ReadAsync(new SourceRequest(), CancellationToken.None).ToListAsync();
        return ([.. elements.Select(e => e.Item).OfType<MediaItem>()], elements[^1]);
    }
}
