using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MediaBridge.Tests.Services.Catalogue;

/// <summary>Films of a catalogue in the form of IMDb's public data sets.</summary>
/// <remarks>Form: developer.imdb.com/non-commercial-datasets.</remarks>
public static class CatalogueDataset
{
    /// <summary>Writes the six files into a folder.</summary>
    public static void Write(string folder, IReadOnlyList<CatalogueFilm> films)
    {
        Directory.CreateDirectory(folder);
        var people = new Dictionary<string, string>(StringComparer.Ordinal);
        Table(folder, "title.basics", "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres", films.Select(f =>
            $"{f.Imdb}\t{Type(f)}\t{f.EnglishTitle}\t{f.OriginalTitle}\t0\t{f.Year}\t\\N\t{f.Runtime}\t{string.Join(',', f.Genres)}"));
        Table(folder, "title.akas", "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle", films.SelectMany(f => new[]
        {
            $"{f.Imdb}\t1\t{f.OriginalTitle}\t\\N\t\\N\toriginal\t\\N\t1",
            $"{f.Imdb}\t2\t{f.SpanishTitle}\tES\t\\N\timdbDisplay\t\\N\t0",
            $"{f.Imdb}\t3\t{f.EnglishTitle}\tUS\t\\N\timdbDisplay\t\\N\t0",
        }));
        Table(folder, "title.ratings", "tconst\taverageRating\tnumVotes", films.Where(f => f.Average is not null).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Imdb}\t{f.Average / 10m:0.0}\t{f.Votes}")));
        Table(folder, "title.crew", "tconst\tdirectors\twriters", films.Select(f => $"{f.Imdb}\t{string.Join(',', f.Directors.Select(Person))}\t\\N"));
        Table(folder, "title.episode", "tconst\tparentTconst\tseasonNumber\tepisodeNumber", []);
        Table(folder, "name.basics", "nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles", people.Select(p => $"{p.Value}\t{p.Key}\t\\N\t\\N\tdirector\t\\N"));

        string Person(string name)
        {
            if (!people.TryGetValue(name, out var id))
            {
                people[name] = id = string.Create(CultureInfo.InvariantCulture, $"nm{people.Count + 1:0000000}");
            }

            return id;
        }
    }

    /// <summary>What IMDb calls the type of a film.</summary>
    public static string Type(CatalogueFilm film) => film switch
    {
        { Kind: "series", Types: ["miniseries"] } => "tvMiniSeries",
        { Kind: "series" } => "tvSeries",
        { Types: ["tvmovie"] } => "tvMovie",
        { Types: ["short"] } => "short",
        _ => "movie",
    };

    private static void Table(string folder, string name, string header, IEnumerable<string> rows)
    {
        using var writer = new StreamWriter(new GZipStream(File.Create(Path.Combine(folder, name + ".tsv.gz")), CompressionLevel.Fastest), new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine(header);
        foreach (var row in rows)
        {
            writer.WriteLine(row);
        }
    }
}
