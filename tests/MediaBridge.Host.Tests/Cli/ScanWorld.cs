using System.Text.Json;
using MediaBridge.Tests.Services.Pictures;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Tmdb;
using MediaBridge.Tests.Services.Tvdb;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>A folder of films and series, and a TMDB with pictures that knows them, for scans that ask it.</summary>
internal sealed class ScanWorld : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal) { ["MEDIABRIDGE_SECRET_TMDB_KEY"] = TmdbService.ApiKey, ["MEDIABRIDGE_SECRET_TVDB_KEY"] = TvdbService.ApiKey };

    private ScanWorld(TmdbService tmdb, LocalServer server, PictureServer pictures) => (Tmdb, Server, Pictures) = (tmdb, server, pictures);

    public CliSandbox Cli { get; } = new() { Variables = Keys };

    public TmdbService Tmdb { get; }

    public LocalServer Server { get; }

    public PictureServer Pictures { get; }

    /// <summary>What TMDB was asked of titles, with the query.</summary>
    public IReadOnlyList<string> Titles => [.. Tmdb.Asked.Where(a => !a.StartsWith("/3/account", StringComparison.Ordinal) && !a.StartsWith("/3/authentication", StringComparison.Ordinal))];

    public static async Task<ScanWorld> StartAsync()
    {
        var tmdb = new TmdbService { RefusedFor = TimeSpan.FromMilliseconds(1) };
        tmdb.Films.AddRange(Series());
        var world = new ScanWorld(tmdb, await LocalServer.StartAsync(tmdb), await PictureServer.StartAsync());
        world.Connect(world.Server.Address);
        return world;
    }

    /// <summary>Connects to TMDB at an address.</summary>
    public void Connect(Uri address)
        => Cli.Write("data/connections.yaml", $"tmdb: {{ service: tmdb, with: {{ address: \"{address}3/\", imageBase: \"{Pictures.Address}/ok/\" }}, secrets: {{ key: tmdb/key }} }}\n");

    /// <summary>Connects to TheTVDB at an address too; one must sign in there.</summary>
    public void ConnectTvdb(Uri address)
        => File.AppendAllText(Cli.File("data/connections.yaml"), $"tvdb: {{ service: tvdb, with: {{ address: \"{address}v4/\" }}, secrets: {{ key: tvdb/key }} }}\n");

    /// <summary>Films with NFO files of all kinds and without.</summary>
    public void AddFilms()
    {
        Cli.Write("films/The Gold Rush (1925)/The Gold Rush (1925).mkv", "1");
        Cli.Write("films/The Gold Rush (1925)/movie.nfo", "<movie><title>Gold!</title><plot>My words.</plot><uniqueid type=\"tmdb\" default=\"true\">90001</uniqueid></movie>");
        Cli.Write("films/The Thief of Bagdad (1940)/The.Thief.of.Bagdad.1940.1080p.BluRay.x264-GRP.mkv", "2");
        Cli.Write("films/Dr. Mabuse (1922)/Dr. Mabuse (1922).mkv", "3");
        Cli.Write("films/Dr. Mabuse (1922)/Dr. Mabuse (1922).nfo", "https://www.imdb.com/title/tt0013086/\n");
        Cli.Write("films/A Page of Madness (1926)/A Page of Madness (1926).mkv", "4");
        Cli.Write("films/A Page of Madness (1926)/movie.nfo", "<movie><title>A Page of Madness</title><year>1926</year><tmdbid>777777</tmdbid></movie>");
        Cli.Write("films/Nobody Knows It (1999)/Nobody Knows It (1999).mkv", "5");
    }

    /// <summary>Series by season, special, several in a file, absolute number and date.</summary>
    public void AddSeries()
    {
        Cli.Write("films/Harbour Lights (2010)/tvshow.nfo", "<tvshow><title>Harbour Lights</title><year>2010</year><uniqueid type=\"tmdb\" default=\"true\">70001</uniqueid></tvshow>");
        Cli.Write("films/Harbour Lights (2010)/Specials/Harbour Lights - S00E01.mkv", "6");
        Cli.Write("films/Harbour Lights (2010)/Season 01/Harbour Lights - S01E01.mkv", "7");
        Cli.Write("films/Harbour Lights (2010)/Season 01/Harbour Lights - S01E02-E03.mkv", "8");
        Cli.Write("films/Night Ferry (2015)/[Grp] Night Ferry - 03 [1080p].mkv", "9");
        Cli.Write("films/Evening Report (2019)/Evening Report 2019-03-05.mkv", "10");
    }

    public Task<CliResult> ScanAsync(params string[] arguments) => RunAsync(["library", "scan", "films", .. arguments]);

    public Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync(arguments);

    /// <summary>What the library has of a name.</summary>
    public Task<JsonElement> ShowAsync(string name) => Cli.LibraryJsonAsync("show", name);

    /// <summary>What an SQL query of the library finds, as lines.</summary>
    public Task<string[]> QueryAsync(string sql) => Cli.LibraryRowsAsync(sql);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Pictures.DisposeAsync();
        Cli.Dispose();
    }

    private static TmdbFilm[] Series() =>
    [
        new()
        {
            Id = 70001, Title = "Harbour Lights", Original = "Harbour Lights", Date = "2010-02-01", Imdb = "tt9910001", Average = 8.1m, Votes = 400, Genres = ["Drama"], Overview = "Boats.",
            Posters = [("/harbour.jpg", "en", 5)], Cast = [(7201, "Mia Quay", "Nora")],
            Seasons =
            [
                new TmdbSeasonData(71000, 0, "Specials", new TmdbEpisodeData(72000, 1, "Before the Storm", "2010-01-10")),
                new TmdbSeasonData(71001, 1, "Season 1", new TmdbEpisodeData(72001, 1, "Low Tide", "2010-02-01"), new TmdbEpisodeData(72002, 2, "High Tide", "2010-02-08"), new TmdbEpisodeData(72003, 3, "Slack Water", "2010-02-15")),
            ],
        },
        new()
        {
            Id = 70002, Title = "Night Ferry", Original = "Night Ferry", Date = "2015-04-01", Average = 7, Votes = 90,
            Seasons =
            [
                new TmdbSeasonData(71011, 1, "Season 1", new TmdbEpisodeData(72011, 1, "Cast Off", "2015-04-01"), new TmdbEpisodeData(72012, 2, "Open Sea", "2015-04-08")),
                new TmdbSeasonData(71012, 2, "Season 2", new TmdbEpisodeData(72013, 1, "Landfall", "2016-04-01"), new TmdbEpisodeData(72014, 2, "Fog", "2016-04-08")),
            ],
        },
        new()
        {
            Id = 70003, Title = "Evening Report", Original = "Evening Report", Date = "2019-03-04", Average = 6, Votes = 20,
            Seasons = [new TmdbSeasonData(71021, 1, "Season 1", new TmdbEpisodeData(72021, 1, "Monday", "2019-03-04"), new TmdbEpisodeData(72022, 2, "Shrove Tuesday", "2019-03-05"))],
        },
    ];
}
