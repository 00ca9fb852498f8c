using System.Text;
using MediaBridge.Plugins.Criticker.Export;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Criticker;

/// <summary>Exports of Criticker, written for these tests, and what the source makes of files.</summary>
internal static class CritickerFiles
{
    public const string Csv = """
        Score,Film Name,Year,Date Rated,Mini Review,URL,IMDB ID,Summary,Tier
        87,Metropolis,1927,2024-01-02,"Towers, ""hearts"" and",https://www.criticker.com/film/Metropolis/,tt0017136,A city in two storeys.,9
        0,The Room Above,2003,2024-02-03,,https://www.criticker.com/film/The-Room-Above/,,,
        100,The Lantern Road,2008,2025-03-04,,https://www.criticker.com/tv/The-Lantern-Road/,tt9900001,,10
        41,Untold,1999,,,https://www.criticker.com/film/Untold/rating/ana,tt0100001,,2

        """;

    /// <summary>The XML of films, as the site frames it.</summary>
    public static string Xml(params string[] films) => Framed(films.Length, string.Join('\n', films));

    public static string Framed(int announced, string films) => $"""
        <?xml version='1.0' encoding='iso-8859-1'?>
        <recentrankings>
         <pageno>1</pageno>
         <totalpages>1</totalpages>
         <showing>1 - {announced} of {announced} films</showing>
        {films}
        </recentrankings>
        """.ReplaceLineEndings("\n");

    public static string Film(int number, string name, string score, string date = "Apr 3 2024, 08:18", string more = "") => $"""
         <film>
          <filmid>{number}</filmid>
          <filmname>{name}</filmname>
          <filmlink>https://www.criticker.com/film/Film-{number}/rating/ana</filmlink>
          <imdbid>tt{number:0000000}</imdbid>
          <img>https://www.criticker.com/img/{number}.jpg</img>
          <score>{score}</score>
          <summary>Film {number} of the shelf.</summary>
          <quote>{(number % 3 == 0 ? $"Seen {number} times." : "")}</quote>
          <reviewdate>{date}</reviewdate>
          <tier>{number % 10 + 1}</tier>{more}
         </film>
        """.ReplaceLineEndings("\n");

    public static Task<(IReadOnlyList<MediaItem> Items, SourceElement End)> ReadAsync(string text, string name = "ratings.xml") => ReadAsync(Encoding.UTF8.GetBytes(text), name);

    public static async Task<(IReadOnlyList<MediaItem> Items, SourceElement End)> ReadAsync(byte[] bytes, string name = "ratings.xml")
    {
        await using var services = new TestServices();
        services.Store("exports").Put(name, bytes);
        var elements = await new ExportSource(new ExportOptions { File = "exports/" + name }, services).ReadAsync(new SourceRequest(), CancellationToken.None).ToListAsync();
        return ([.. elements.Select(e => e.Item).OfType<MediaItem>()], elements[^1]);
    }
}
