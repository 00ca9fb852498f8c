using MediaBridge.Core.Queries;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Queries;

/// <summary>The filters that people use on their ratings: year, mark, genre, type, country, director, date, in English and Spanish.</summary>
internal sealed class RatingsQueryTests
{
    private static readonly DateOnly Today = new(2026, 7, 29);

    private static readonly IReadOnlyList<(char Name, MediaItem Item)> Films =
    [
        ('a', Film("El espíritu de la colmena", 1973, 9, "2024-02-01", ["Drama"], ["España"], "Víctor Erice") with { OriginalTitle = "El espíritu de la colmena" }),
        ('b', Film("Chernobyl", 2019, 10, "2023-12-31", ["Drama", "History"], ["USA", "UK"], "Johan Renck", Description.Miniseries) with { Kind = ItemKinds.Series }),
        ('c', Film("Duel", 1971, 7, "2024-05-05", ["Thriller"], ["US"], "Steven Spielberg", Description.TvMovie)),
        ('d', Film("Un perro andaluz", 1929, 8, null, ["Cortometraje", "Fantástico"], ["Francia"], "Luis Buñuel", Description.Short)),
        ('e', Film("Senna", 2010, 6, "2022-01-01", ["Documental", "Deporte"], ["Reino Unido"], "Asif Kapadia")),
        ('f', Film("Wings of Desire", 1987, null, null, ["Fantasy"], ["West Germany", "France"], "Wim Wenders") with { }),
        ('g', Film("The Wire", 2002, 10, "2025-03-03", ["Crimen"], ["Estados Unidos"], "David Simon") with { Kind = ItemKinds.Series }),
        ('h', Film("Solaris", 1972, 9, "2024-12-31", ["Ciencia ficción"], ["Unión Soviética (URSS)"], "Andrei Tarkovsky")),
    ];

    [TestCase("type:miniseries", "b")]
    [TestCase("type:miniserie", "b")]
    [TestCase("type:short", "d")]
    [TestCase("type:corto", "d")]
    [TestCase("-type:tvmovie kind:movie", "adefh")]
    [TestCase("type:\"TV movie\"", "c")]
    [TestCase("type:documentary", "e")]
    [TestCase("type:documental", "e")]
    [TestCase("type:movie", "acdefh")]
    [TestCase("type:película", "acdefh")]
    [TestCase("type:series", "bg")]
    [TestCase("type:tv", "bcg")]
    [TestCase("-type:tv", "adefh")]
    [TestCase("type:short|documentary", "de")]
    [TestCase("kind:series", "bg")]
    [TestCase("kind:miniseries", "")]
    [TestCase("country:España", "a")]
    [TestCase("country:spain", "a")]
    [TestCase("country:ES", "a")]
    [TestCase("country:esp", "a")]
    [TestCase("country:US", "bcg")]
    [TestCase("country:\"Estados Unidos\"", "bcg")]
    [TestCase("country:usa", "bcg")]
    [TestCase("country:uk", "be")]
    [TestCase("country:gb -country:us", "e")]
    [TestCase("country:alemania", "f")]
    [TestCase("country:germany|france", "df")]
    [TestCase("country:ussr", "h")]
    [TestCase("-country:us", "adefh")]
    [TestCase("genre:fantasy", "df")]
    [TestCase("genre:fantástico", "df")]
    [TestCase("genre:sci", "h")]
    [TestCase("genre:\"science fiction\"", "h")]
    [TestCase("genre:drama -type:miniseries", "a")]
    [TestCase("director:buñuel", "d")]
    [TestCase("director:bunuel|erice", "ad")]
    [TestCase("year:1970..1979 rating:8..", "ah")]
    [TestCase("year>=2000", "beg")]
    [TestCase("year:1973", "a")]
    [TestCase("rating:>=9", "abgh")]
    [TestCase("rating:..6", "e")]
    [TestCase("-rating:..", "f")]
    [TestCase("rated:2024..", "acgh")]
    [TestCase("rated:2024", "ach")]
    [TestCase("rated:2024-02..2024-05", "ac")]
    [TestCase("rated:..2023", "be")]
    [TestCase("rated:<2024", "be")]
    [TestCase("rated:3y..", "abcgh")]
    [TestCase("title:himmel", "f")]
    [TestCase("title:\"der himmel über berlin\"", "f")]
    [TestCase("himmel", "f")]
    public void AStreamIsFiltered(string query, string found)
    {
        var parse = Query.Parse(query);
        Assert.That(parse.Problems, Is.Empty);
        var matches = QueryPredicate.Compile(parse.Query!, Today);
        Assert.That(string.Concat(Films.Where(f => matches(f.Item)).Select(f => f.Name)), Is.EqualTo(found));
    }

    [Test]
    public void EveryCountryIsFoundByItsCodesAndBothNames()
    {
        foreach (var (code, name, other) in new[] { ("JP", "Japón", "Japan"), ("KR", "Corea del Sur", "South Korea"), ("NL", "Países Bajos (Holanda)", "Netherlands"), ("CZ", "República Checa", "Czechia"), ("SE", "Suecia", "Sweden"), ("DD", "Alemania del Este (RDA)", "East Germany") })
        {
            foreach (var written in new[] { code, name, other })
            {
                foreach (var asked in new[] { code, name, other })
                {
                    var matches = QueryPredicate.Compile(Query.Parse($"country:\"{asked}\"").Query!, Today);
                    Assert.That(matches(Film("x", 2000, null, null, [], [written], "y")), $"{asked} in {written}");
                }
            }
        }
    }

    private static MediaItem Film(string title, int year, decimal? mark, string? rated, string[] genres, string[] countries, string director, params string[] types) => new()
    {
        Title = title,
        Year = year,
        Ratings = mark is { } m ? [Rating.Own(m, 10) with { At = rated is null ? null : EventTime.Parse(rated) }] : null,
        People = [new Person { Name = director, Role = Person.Director }],
        Description = new Description { Genres = genres, Countries = countries, Types = types.Length == 0 ? null : types, AlternativeTitles = title is "Wings of Desire" ? ["Der Himmel über Berlin", "Cielo sobre Berlín"] : null },
    };
}
