namespace MediaBridge.Tests.Services.Catalogue;

/// <summary>The words of which titles and names are made, in two languages.</summary>
public static class CatalogueWords
{
    internal static readonly (string English, string Spanish)[] Things =
    [
        ("House", "casa"), ("River", "río"), ("Lighthouse", "faro"), ("Summer", "verano"), ("Stranger", "forastero"), ("Garden", "jardín"), ("Bridge", "puente"), ("Winter", "invierno"),
        ("Harbour", "puerto"), ("Letter", "carta"), ("Mirror", "espejo"), ("Island", "isla"), ("Train", "tren"), ("Orchard", "huerto"), ("Night", "noche"), ("Clockmaker", "relojero"),
        ("Shore", "orilla"), ("Widow", "viuda"), ("Engineer", "ingeniero"), ("Shadow", "sombra"), ("Comet", "cometa"), ("Promise", "promesa"), ("Well", "pozo"), ("Storm", "tormenta"),
    ];

    internal static readonly (string English, string Spanish)[] Qualities =
    [
        ("Last", "último"), ("Quiet", "silencioso"), ("Red", "rojo"), ("Long", "largo"), ("Hidden", "oculto"), ("Second", "segundo"), ("Empty", "vacío"), ("White", "blanco"),
        ("Distant", "lejano"), ("Broken", "roto"), ("Golden", "dorado"), ("Forgotten", "olvidado"), ("Blind", "ciego"), ("Sweet", "dulce"), ("Wild", "salvaje"), ("Ñandú", "de ñandú"),
    ];

    internal static readonly string[] FirstNames = ["Ana", "José", "Marta", "Tetsurō", "Ingrid", "Paul", "Søren", "Lucía", "Emma", "Karl", "Yolanda", "Zoë", "François", "Beatriz", "Hugh", "Ryō", "Łukasz", "Noor", "Iker", "Greta"];

    internal static readonly string[] LastNames = ["Díaz", "Ñáñez", "Okafor", "Lindqvist", "O'Hara", "Vidal", "Marchetti", "Kowalski", "Ibáñez", "Tanaka", "de la Cruz", "Brand", "Novák", "Ferreira", "Weiss", "Åkesson", "Moreau", "Quiroga", "Bell", "Sørensen"];

    private static readonly Dictionary<string, string> Genres = new(StringComparer.Ordinal)
    {
        ["Drama"] = "Drama",
        ["Comedy"] = "Comedia",
        ["Thriller"] = "Thriller",
        ["Romance"] = "Romance",
        ["Horror"] = "Terror",
        ["Sci-Fi"] = "Ciencia ficción",
        ["Adventure"] = "Aventuras",
        ["Western"] = "Western",
        ["War"] = "Bélico",
        ["Fantasy"] = "Fantástico",
    };

    private static readonly Dictionary<string, (string English, string Spanish)> CountryNames = new(StringComparer.Ordinal)
    {
        ["US"] = ("United States", "Estados Unidos"),
        ["ES"] = ("Spain", "España"),
        ["FR"] = ("France", "Francia"),
        ["DE"] = ("Germany", "Alemania"),
        ["AR"] = ("Argentina", "Argentina"),
        ["GB"] = ("United Kingdom", "Reino Unido"),
        ["JP"] = ("Japan", "Japón"),
        ["MX"] = ("Mexico", "México"),
    };

    /// <summary>The genres, in English.</summary>
    public static IReadOnlyList<string> AllGenres => [.. Genres.Keys];

    /// <summary>The countries, by code.</summary>
    public static IReadOnlyList<string> AllCountries => [.. CountryNames.Keys];

    /// <summary>A genre in Spanish.</summary>
    public static string Spanish(string genre) => Genres.GetValueOrDefault(genre, genre);

    /// <summary>A genre in a language.</summary>
    public static string Genre(string genre, string language) => language == "es" ? Spanish(genre) : genre;

    /// <summary>A country in a language.</summary>
    public static string Country(string code, string language) => language == "es" ? CountryNames[code].Spanish : CountryNames[code].English;
}
