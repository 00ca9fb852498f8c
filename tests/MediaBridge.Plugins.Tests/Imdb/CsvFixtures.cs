namespace MediaBridge.Plugins.Tests.Imdb;

/// <summary>Files in the forms that IMDb has exported through the years, written for these tests.</summary>
internal static class CsvFixtures
{
    public const string Ratings = """
        Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors
        tt0017136,9,2024-01-02,Metropolis,Metropolis,https://www.imdb.com/title/tt0017136/,Movie,8.2,153,1927,"Drama, Sci-Fi",190000,1927-02-06,Fritz Lang
        tt0010323,8,2025-02-03,The Cabinet of Dr. Caligari,Das Cabinet des Dr. Caligari,https://www.imdb.com/title/tt0010323/,Movie,8.0,67,1920,"Horror, Mystery",73000,1920-02-27,Robert Wiene
        tt0959621,10,2025-03-04,Breaking Bad: Pilot,Pilot,https://www.imdb.com/title/tt0959621/,TV Episode,9.0,58,2008,"Crime, Drama",50000,2008-01-20,Vince Gilligan

        """;

    public const string Watchlist = """
        Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated
        1,tt0015864,2024-01-05,2024-01-05,,The Gold Rush,The Gold Rush,https://www.imdb.com/title/tt0015864/,Movie,8.1,95,1925,"Adventure, Comedy",120000,1925-06-26,Charles Chaplin,10,2020-05-01
        2,tt0013442,2024-01-06,2024-01-06,"with ""Orlok"",
        at night",Nosferatu,"Nosferatu, eine Symphonie des Grauens",https://www.imdb.com/title/tt0013442/,Movie,7.8,94,1922,"Fantasy, Horror",110000,1922-02-16,F.W. Murnau,,
        3,tt0903747,2025-01-07,2025-01-07,,Breaking Bad,Breaking Bad,https://www.imdb.com/title/tt0903747/,TV Series,9.5,45,2008,"Crime, Drama, Thriller",2300000,2008-01-20,,,
        4,tt0959621,2025-01-08,2025-01-08,,Breaking Bad: Pilot,Pilot,https://www.imdb.com/title/tt0959621/,TV Episode,9.0,,2008,,,,Vince Gilligan,,

        """;

    /// <summary>The form until about 2017.</summary>
    public const string Old = """
        "position","const","created","modified","description","Title","Title type","Directors","You rated","IMDb Rating","Runtime (mins)","Year","Genres","Num. Votes","Release Date (month/day/year)","URL"
        "1","tt0021749","Wed Feb 22 00:00:00 2017","","","City Lights","Feature Film","Charles Chaplin","10","8.6","87","1931","comedy, drama, romance","124832","1931-01-30","http://www.imdb.com/title/tt0021749/"
        "2","tt0185906","Thu Mar  2 00:00:00 2017","","","Band of Brothers","Mini-Series","","9","9.5","705","2001","action, drama","300000","2001-09-09","http://www.imdb.com/title/tt0185906/"
        "3","tt0013442","Fri Mar  3 00:00:00 2017","","","Nosferatu","Feature Film","F.W. Murnau","","8","81","1922","horror","70000","1922-03-04","http://www.imdb.com/title/tt0013442/"

        """;

    public const string People = """
        Position,Const,Created,Modified,Description,Name,Known For,Birth Date
        1,nm0000122,2024-01-05,2024-01-05,,Charles Chaplin,The Kid,1889-04-16

        """;
}
