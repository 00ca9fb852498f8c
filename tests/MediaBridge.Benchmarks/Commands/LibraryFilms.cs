using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Invented films for a library: titles, people, plots and files whose words are as unevenly common as real ones.</summary>
internal sealed class LibraryFilms(int seed)
{
    private static readonly string[] Syllables = ["ba", "cor", "da", "el", "fi", "gra", "hol", "in", "jo", "ka", "li", "mon", "na", "or", "pa", "qui", "ra", "sel", "ta", "ul", "ven", "wi", "xa", "yo", "ze", "stra", "ter", "lon", "mar", "del"];
    private static readonly string[] Genres = ["Drama", "Comedy", "Thriller", "Action", "Horror", "Romance", "Documentary", "Crime", "Adventure", "Science Fiction", "Animation", "Fantasy", "War", "Western", "Music"];
    private static readonly string[] Countries = ["United States", "France", "Spain", "Italy", "Japan", "Germany", "United Kingdom", "India", "Mexico", "Argentina"];
    private static readonly string[] Resolutions = ["2160p", "1080p", "1080p", "1080p", "720p", "480p"];
    private readonly Random _random = new(seed);

    /// <summary>A word, the common ones more often.</summary>
    public string Word(int of = 40_000)
    {
        var number = (int)(of * Math.Pow(_random.NextDouble(), 3));
        var word = "";
        do
        {
            word += Syllables[number % Syllables.Length];
            number /= Syllables.Length;
        }
        while (number > 0);
        return word + Syllables[(word.Length * 7) % Syllables.Length];
    }

    public string Name(int of) => $"{Capital(Word(400))} {Capital(Word(of))}";

    public MediaItem Film(int number) => new()
    {
        Title = string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Capital(Word()))),
        Year = 1930 + _random.Next(96),
        Ids = [new ExternalId("files.path", $"films/{number}"), new ExternalId(IdSchemes.Imdb, $"tt{number:0000000}"), new ExternalId(IdSchemes.TmdbMovie, number.ToString(CultureInfo.InvariantCulture))],
        Description = new Description
        {
            Overview = string.Join(' ', Enumerable.Range(0, 40).Select(_ => Word())),
            Genres = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Genres[_random.Next(Genres.Length)]).Distinct()],
            Countries = [Countries[_random.Next(Countries.Length)]],
            Runtime = TimeSpan.FromMinutes(60 + _random.Next(120)),
            Released = new DateOnly(1930 + _random.Next(96), 1 + _random.Next(12), 1 + _random.Next(28)),
        },
        People = [new Person { Name = Name(3000), Role = Person.Director }, .. Enumerable.Range(0, 8).Select(n => new Person { Name = Name(20_000), Character = Capital(Word()), Order = n })],
        Ratings = [Rating.OfSite("imdb", Math.Round((decimal)(3 + (_random.NextDouble() * 6)), 1), 10, _random.Next(2_000_000)), .. number % 3 == 0 ? [Rating.Own(_random.Next(1, 11), 10)] : (Rating[])[]],
        Watches = number % 3 == 0 ? [new Watch { At = new DateOnly(2015 + _random.Next(11), 1 + _random.Next(12), 1 + _random.Next(28)) }] : null,
        Tags = number % 10 == 0 ? [Word(50)] : null,
        Versions = [new MediaVersion { Release = new ReleaseFacts { Resolution = Resolutions[_random.Next(Resolutions.Length)], VideoCodec = number % 4 == 0 ? "x265" : "x264" }, Files = [new MediaFile { Path = $"films/{number}/film.{number}.mkv", Length = 1L << (30 + _random.Next(5)), Modified = DateTimeOffset.UnixEpoch.AddDays(18_000 + _random.Next(2000)) }] }],
        Provenance = new Provenance { Origin = "files.videos" },
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
