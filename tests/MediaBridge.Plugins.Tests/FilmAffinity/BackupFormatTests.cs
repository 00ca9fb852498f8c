using System.Text;
using MediaBridge.Plugins.FilmAffinity.Formats;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>The files of FilmAffinity Backup, byte for byte.</summary>
public sealed class BackupFormatTests
{
    [Test]
    public async Task TheFilesHaveTheColumnsQuotesAndEndsThatTheyAlwaysHad()
    {
        var files = await RenderAsync(new BackupOptions(), Film("101", "Faro; \"dos\" & río", 1998, 8, 7.1m, "Ana Díaz", "Iker Bell") with { OriginalTitle = "Lighthouse", Lists = [In("7", "Favoritas")] }, Film("102", "Sin nota", null, null, null) with { Lists = [In("7", "Favoritas")] });
        Assert.That(files["watched.csv"], Is.EqualTo("genre;title;original title;year;country;user score;FA score;FA movie ID;directors\n;\"Faro; \"\"dos\"\" & río\";Lighthouse;1998;Spain;8;7.1;101;Ana Díaz, Iker Bell\n"));
        Assert.That(files["list - Favoritas.csv"], Is.EqualTo("title;original title;year;country;user score;FA score;FA movie ID;directors\n\"Faro; \"\"dos\"\" & río\";Lighthouse;1998;Spain;8;7.1;101;Ana Díaz, Iker Bell\nSin nota;;;Spain;;--;102;\n"));
        Assert.That(files, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task JsonStandsBesideWithTheSameTexts()
    {
        var files = await RenderAsync(new BackupOptions { Json = true, Decimal = "comma" }, Film("101", "Ñandú", 1998, 8, 7.1m, "Ana Díaz"));
        Assert.That(files["watched.json"], Is.EqualTo("""
            [
              {
                "genre": "",
                "title": "Ñandú",
                "original title": "",
                "year": "1998",
                "country": "Spain",
                "user score": "8",
                "FA score": "7,1",
                "FA movie ID": "101",
                "directors": "Ana Díaz"
              }
            ]
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task ListsKeepTheirFilesWhateverTheyAreCalled()
    {
        string[] names = ["80s/90s", "Favoritas", "favoritas", "Favoritas", "CON", "..", "a:b*c?\"<>|", "🎬 Cine", "", new string('x', 300), "80s-90s", "end. "];
        var items = names.Select((name, i) => Film($"{200 + i}", $"T{i}", 2000, 5, 6m) with { Lists = [In($"{10 + i}", name)] }).ToArray();
        var files = await RenderAsync(new BackupOptions(), items);
        Assert.That(files.Keys.Where(f => f.StartsWith("list", StringComparison.Ordinal)), Has.Exactly(names.Length).Items);
        Assert.That(files.Keys, Does.Contain("list - 80s-90s.csv").And.Contain("list - 80s-90s [20].csv").And.Contain("list - Favoritas.csv").And.Contain("list - favoritas [12].csv").And.Contain("list - Favoritas [13].csv").And.Contain("list - 🎬 Cine.csv").And.Contain("list - unnamed.csv"));
        Assert.That(files.Keys.Select(f => f.Length), Is.All.LessThan(130));
        Assert.That(files.Where(f => f.Key.StartsWith("list", StringComparison.Ordinal)).Select(f => f.Value.Split('\n').Length), Is.All.EqualTo(3), "each holds its own film");
    }

    [Test]
    public async Task AnEmptyListHasAFileWithItsHeader()
    {
        var files = await RenderAsync(new BackupOptions(), new MediaItem { Kind = "list", Title = "Vacía", Ids = ["filmaffinity.list:9"], Lists = [In("9", "Vacía")] });
        Assert.That(files["list - Vacía.csv"], Is.EqualTo("title;original title;year;country;user score;FA score;FA movie ID;directors\n"));
    }

    [Test]
    public async Task WhatIsReadFromTheSiteIsWrittenWhole()
    {
        var site = Sites.WithRatings(45);
        var read = await Reading.RatingsAsync(site);
        var lines = (await RenderAsync(new BackupOptions(), [.. read.Items]))["watched.csv"].TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(46));
        Assert.That(lines[1..].Select(l => l.Split(';')[^2]), Is.EqualTo(site.Accounts[Sites.Ana].Newest().Select(r => r.Film)));
    }

    private static ListEntry In(string list, string name) => new() { List = list, Name = name };

    private static MediaItem Film(string id, string title, int? year, int? mark, decimal? average, params string[] directors)
    {
        Rating?[] ratings = [mark is { } own ? Rating.Own(own, 10) : null, average is { } of ? Rating.OfSite(IdSchemes.FilmAffinity, of, 10) : null];
        return new MediaItem
        {
            Title = title,
            Year = year,
            Ids = [new ExternalId(IdSchemes.FilmAffinity, id)],
            Ratings = [.. ratings.OfType<Rating>()],
            Description = new Description { Countries = ["Spain"] },
            People = [.. directors.Select(d => new Person { Name = d, Role = Person.Director })],
        };
    }

    internal static async Task<Dictionary<string, string>> RenderAsync(BackupOptions options, params MediaItem[] items)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var file in new BackupFormat(options).RenderAsync(new RenderRequest { Items = items.ToAsyncEnumerable(), Count = items.Length }, default))
        {
            using var bytes = new MemoryStream();
            await file.WriteAsync(bytes, default);
            files.Add(file.Path, Encoding.UTF8.GetString(bytes.ToArray()));
        }

        return files;
    }
}
