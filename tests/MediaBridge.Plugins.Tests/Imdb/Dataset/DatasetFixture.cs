using System.IO.Compression;
using System.Text;

namespace MediaBridge.Plugins.Tests.Imdb.Dataset;

/// <summary>A small world in the form of IMDb's data sets, written for these tests.</summary>
internal static class DatasetFixture
{
    public const string Basics = """
        tconst	titleType	primaryTitle	originalTitle	isAdult	startYear	endYear	runtimeMinutes	genres
        tt0013442	movie	Nosferatu	Nosferatu, eine Symphonie des Grauens	0	1922	\N	94	Fantasy,Horror
        tt0079641	movie	Nosferatu the Vampyre	Nosferatu: Phantom der Nacht	0	1979	\N	107	Drama,Horror
        tt0015864	movie	The Gold Rush	The Gold Rush	0	1925	\N	95	Adventure,Comedy,Drama
        tt0017136	movie	Metropolis	Metropolis	0	1927	\N	153	Drama,Sci-Fi
        tt0293416	movie	Metropolis	Metoroporisu	0	2001	\N	108	Action,Animation
        tt0021749	movie	City Lights	City Lights	0	1931	\N	87	Comedy,Drama,Romance
        tt0185125	movie	All About My Mother	Todo sobre mi madre	0	1999	\N	101	Drama
        tt0903747	tvSeries	Breaking Bad	Breaking Bad	0	2008	2013	45	Crime,Drama
        tt0959621	tvEpisode	Pilot	Pilot	0	2008	\N	58	Crime,Drama
        tt1232244	tvEpisode	Episode #1.2	Episode #1.2	0	2008	\N	48	Crime,Drama
        tt0185906	tvMiniSeries	Band of Brothers	Band of Brothers	0	2001	2001	594	Action,Drama
        tt1000001	movie	Home	Home	0	2009	\N	93	Drama
        tt1000002	movie	Home	Home	0	2009	\N	118	Documentary
        tt1000003	movie	Home	Home	0	2009	\N	\N	\N
        tt1000004	movie	Rocky III	Rocky III	0	1982	\N	99	Drama
        tt1000005	movie	Rocky II	Rocky II	0	1979	\N	119	Drama
        tt1000006	movie	Whispers of the Lighthouse Keeper	Whispers of the Lighthouse Keeper	0	1987	\N	102	Drama
        tt1000007	movie	Сталкер	Сталкер	0	1979	\N	162	Drama
        tt1000008	movie	Ødipus & Æon	Ødipus & Æon	0	1990	\N	90	Drama
        tt1000009	movie	Kiss Kiss: The Long Way Down	Kiss Kiss: The Long Way Down	0	1995	\N	90	Comedy
        tt1000010	movie	Nobody Knows When	Nobody Knows When	0	\N	\N	\N	\N
        tt1000011	hologram	The Uncanny Thing	The Uncanny Thing	0	2030	\N	\N	\N

        """;

    public const string Akas = """
        titleId	ordering	title	region	language	types	attributes	isOriginalTitle
        tt0013442	1	Nosferatu, eine Symphonie des Grauens	\N	\N	original	\N	1
        tt0013442	2	Nosferatu, el vampiro	ES	\N	imdbDisplay	\N	0
        tt0015864	1	La quimera del oro	ES	\N	imdbDisplay	\N	0
        tt0015864	2	La ruée vers l'or	FR	\N	imdbDisplay	\N	0
        tt0021749	1	Luces de la ciudad	ES	\N	imdbDisplay	\N	0
        tt0185125	1	Todo sobre mi madre	ES	\N	original	\N	1
        tt0959621	1	Piloto	ES	\N	\N	\N	0
        tt1000007	1	Stalker	US	en	imdbDisplay	\N	0

        """;

    public const string Ratings = """
        tconst	averageRating	numVotes
        tt0013442	7.8	110000
        tt0015864	8.1	120000
        tt0017136	8.2	190000
        tt0959621	9.0	50000
        tt0903747	9.5	2300000
        tt1000001	7.0	5000

        """;

    public const string Crew = """
        tconst	directors	writers
        tt0013442	nm0003638	\N
        tt0015864	nm0000122	nm0000122
        tt0017136	nm0000485	nm0000485,nm0000002
        tt0185125	nm0000264	nm0000264
        tt1000001	nm0000011,nm0000012	\N
        tt1000002	nm0000013	\N
        tt1000003	\N	\N

        """;

    public const string People = """
        nconst	primaryName	birthYear	deathYear	primaryProfession	knownForTitles
        nm0003638	F.W. Murnau	1888	1931	director	tt0013442
        nm0000122	Charles Chaplin	1889	1977	writer,actor,director	tt0015864
        nm0000485	Fritz Lang	1890	1976	director	tt0017136
        nm0000264	Pedro Almodóvar	1949	\N	director	tt0185125
        nm0000011	Ursula Hartmann	\N	\N	director	\N
        nm0000012	Bruno Keller	\N	\N	director	\N
        nm0000013	Yves Delacroix	\N	\N	director	\N

        """;

    public const string Episodes = """
        tconst	parentTconst	seasonNumber	episodeNumber
        tt0959621	tt0903747	1	1
        tt1232244	tt0903747	1	2

        """;

    /// <summary>Writes all files into a folder.</summary>
    public static string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Pack(folder, "title.basics", Basics);
        Pack(folder, "title.akas", Akas);
        Pack(folder, "title.ratings", Ratings);
        Pack(folder, "title.crew", Crew);
        Pack(folder, "name.basics", People);
        Pack(folder, "title.episode", Episodes);
        return folder;
    }

    /// <summary>Writes one file, packed.</summary>
    public static void Pack(string folder, string name, string text)
    {
        using var file = File.Create(Path.Combine(folder, $"{name}.tsv.gz"));
        using var packed = new GZipStream(file, CompressionLevel.Optimal);
        packed.Write(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
    }
}
