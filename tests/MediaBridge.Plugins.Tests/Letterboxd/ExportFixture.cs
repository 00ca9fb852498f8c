using System.IO.Compression;
using System.Text;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>An export as Letterboxd makes it: tables with addresses of films, diary and reviews with addresses of entries, and lists with a table before their films.</summary>
internal sealed class ExportFixture
{
    private const string Films = "Date,Name,Year,Letterboxd URI\n";

    /// <summary>The files, by their names.</summary>
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>An export with one of everything.</summary>
    public static ExportFixture Sample() => new ExportFixture()
        .With("watched.csv", Films + "2023-05-01,The Lighthouse Keeper,1987,https://boxd.it/aa01\n2023-05-02,\"Rain, Again\",2004,https://boxd.it/aa02\n2023-06-10,Harbour,1999.0,https://boxd.it/aa03\n2023-07-01,Dawn,2011,https://boxd.it/aa04\n2023-07-05,Nameless Year,,https://boxd.it/aa05\n")
        .With("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2023-05-01,The Lighthouse Keeper,1987,https://boxd.it/aa01,4.5\n2023-05-02,\"Rain, Again\",2004,https://boxd.it/aa02,3\n2023-07-01,Dawn,2011,https://boxd.it/aa04,0.5\n")
        .With("diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2023-05-01,The Lighthouse Keeper,1987,https://boxd.it/eE01,4,,cinema,2023-04-30\n2024-02-11,The Lighthouse Keeper,1987,https://boxd.it/eE02,4.5,Yes,\"home, \"\"with Ann, twice\"\"\",2024-02-10\n2023-06-10,Harbour,1999,https://boxd.it/eE03,,No,,2023-06-09\n")
        .With("reviews.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n2024-02-11,The Lighthouse Keeper,1987,https://boxd.it/eE02,4.5,Yes,\"Better, the second time.\n\nSaid \"\"twice\"\" 🎬\",\"home, \"\"with Ann, twice\"\"\",2024-02-10\n2023-07-02,Dawn,2011,https://boxd.it/eE04,,,No day was given.,,\n")
        .With("watchlist.csv", Films + "2024-01-01,Not Yet,2020,https://boxd.it/aa06\n")
        .With("likes/films.csv", Films + "2023-05-01,The Lighthouse Keeper,1987,https://boxd.it/aa01\n")
        .With("lists/favourites.csv", List("Favourites", "1,The Lighthouse Keeper,1987,https://boxd.it/aa01,\n2,Harbour,1999,https://boxd.it/aa03,\"a note, with a comma\"\n"))
        .With("lists/favourites-1.csv", List("Favourites", "1,Not Yet,2020,https://boxd.it/aa06,\n", mark: ""))
        .With("profile.csv", "Date Joined,Username,Email Address\n2020-01-01,ann,ann@mail.test\n")
        .With("comments.csv", "Date,Content,Comment\n2024-01-01,https://boxd.it/zz,hello\n")
        .With("likes/reviews.csv", "Date,Letterboxd URI\n2024-01-01,https://boxd.it/zz\n")
        .With("deleted/diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2023-01-01,Gone,1990,https://boxd.it/eE09,1,,,2023-01-01\n");

    public static string List(string name, string films, string mark = "Letterboxd list export v7")
        => $"{mark}\nDate,Name,Tags,URL,Description\n2024-01-01,{name},,https://boxd.it/L001,\"Two lines\nof description\"\n\nPosition,Name,Year,URL,Description\n{films}".Replace("\n", "\r\n", StringComparison.Ordinal);

    public ExportFixture With(string name, string text)
    {
        Files[name] = text;
        return this;
    }

    public byte[] ToZip(string prefix = "")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Files)
            {
                using var entry = zip.CreateEntry(prefix + name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    public void ToFolder(string folder)
    {
        foreach (var (name, text) in Files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
