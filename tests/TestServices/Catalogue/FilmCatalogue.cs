using System.Globalization;

namespace MediaBridge.Tests.Services.Catalogue;

/// <summary>Invented films: the same for the same seed, on every machine. Remakes, series of the same name, true parentheses and odd titles are among them.</summary>
public sealed class FilmCatalogue
{
    private readonly Dictionary<string, CatalogueFilm> _byFilmAffinity;

    private FilmCatalogue(IReadOnlyList<CatalogueFilm> films)
    {
        Films = films;
        _byFilmAffinity = films.ToDictionary(f => f.FilmAffinity, StringComparer.Ordinal);
    }

    /// <summary>All films.</summary>
    public IReadOnlyList<CatalogueFilm> Films { get; }

    /// <summary>A film by its number at FilmAffinity; null if there is none.</summary>
    public CatalogueFilm? Find(string filmAffinity) => _byFilmAffinity.GetValueOrDefault(filmAffinity);

    /// <summary>A catalogue.</summary>
    /// <param name="count">How many films, up to 800,000.</param>
    /// <param name="seed">What it is made of.</param>
    public static FilmCatalogue Of(int count, int seed = 1)
    {
        var random = new Random(seed);
        var numbers = new HashSet<int>();
        var films = new List<CatalogueFilm>(count);
        for (var i = 0; i < count; i++)
        {
            int number;
            do
            {
                number = random.Next(100_000, 1_000_000);
            }
            while (!numbers.Add(number));
            films.Add(Film(random, i, number, films));
        }

        return new FilmCatalogue(films);
    }

    private static CatalogueFilm Film(Random random, int index, int number, List<CatalogueFilm> before)
    {
        var (english, spanish) = Titles(random, index);
        var year = random.Next(1920, 2025);
        var isSeries = random.Next(12) == 0;
        if (index > 20 && random.Next(15) == 0)
        {
            // A remake, a series of the same name, or just the same title in the same year: the director decides.
            var other = before[random.Next(before.Count)];
            (english, spanish) = (other.EnglishTitle, other.SpanishTitle);
            year = random.Next(3) == 0 ? other.Year : Math.Clamp(other.Year + random.Next(2, 40), 1920, 2024);
            isSeries = random.Next(4) == 0 ? other.Kind != "series" : isSeries;
        }

        string[] types = isSeries
            ? random.Next(3) == 0 ? ["miniseries"] : []
            : random.Next(14) switch { 0 => ["tvmovie"], 1 => ["short"], 2 => ["documentary"], 3 => ["animation"], _ => [] };
        var country = Pick(random, CatalogueWords.AllCountries);
        return new CatalogueFilm
        {
            FilmAffinity = number.ToString(CultureInfo.InvariantCulture),
            Imdb = string.Create(CultureInfo.InvariantCulture, $"tt{(index % 7 == 0 ? 10_000_000 : 0) + number:0000000}"),
            SpanishTitle = spanish,
            EnglishTitle = english,
            OriginalTitle = country is "ES" or "AR" or "MX" ? spanish : english,
            Year = year,
            Kind = isSeries ? "series" : "movie",
            Types = types,
            Directors = Names(random, isSeries ? 2 : random.Next(10) == 0 ? 2 : 1),
            Cast = types is ["animation"] or ["documentary"] ? [] : Names(random, random.Next(2, 8)),
            Runtime = types is ["short"] ? random.Next(4, 40) : random.Next(65, 190),
            Countries = random.Next(6) == 0 ? [country, .. CatalogueWords.AllCountries.Where(c => c != country).Skip(random.Next(3)).Take(1)] : [country],
            Genres = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pick(random, CatalogueWords.AllGenres)).Distinct()],
            Average = random.Next(12) == 0 ? null : random.Next(18, 93),
            Votes = random.Next(5, 200_000),
        };
    }

    private static (string English, string Spanish) Titles(Random random, int index)
    {
        var (thing, quality, other) = (Pick(random, CatalogueWords.Things), Pick(random, CatalogueWords.Qualities), Pick(random, CatalogueWords.Things));
        var roman = random.Next(2, 6) switch { 2 => "II", 3 => "III", 4 => "IV", _ => "V" };
        return (index % 29) switch
        {
            1 => ($"({random.Next(100, 999)}) Days of {thing.English}", $"({random.Next(100, 999)}) días de {thing.Spanish}"),
            2 => ($"The {thing.English} ({quality.English} {other.English})", $"El {thing.Spanish} ({other.Spanish} {quality.Spanish})"),
            3 => ($"{thing.English} & {other.English}; \"Quoted\", title", $"{Upper(thing.Spanish)} & {other.Spanish}; \"con comillas\", título"),
            4 => ($"[•{thing.English[..3].ToUpperInvariant()}]²", $"[•{thing.English[..3].ToUpperInvariant()}]²"),
            5 => ($"{quality.English} {thing.English} {roman}", $"{Upper(thing.Spanish)} {quality.Spanish} {roman}"),
            6 => ($"{thing.English}: “{quality.English}” Story — part 1", $"{Upper(thing.Spanish)}: ¿“{quality.Spanish}”? — parte 1"),
            7 => ($"{random.Next(2, 2500)}", $"{random.Next(2, 2500)}"),
            8 => ($"Osaka {quality.English} Story", $"Historia de Osaka {quality.Spanish}"),
            9 => ($"Æon {thing.English} ß", $"Æon {thing.Spanish} ß"),
            _ => ($"The {quality.English} {thing.English} of {Pick(random, CatalogueWords.LastNames)}", $"El {thing.Spanish} {quality.Spanish} de {Pick(random, CatalogueWords.LastNames)}"),
        };
    }

    private static IReadOnlyList<string> Names(Random random, int count)
        => [.. Enumerable.Range(0, count).Select(_ => $"{Pick(random, CatalogueWords.FirstNames)} {Pick(random, CatalogueWords.LastNames)}").Distinct()];

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
